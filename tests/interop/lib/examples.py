"""Runs an example in Python against stand-ins for pulumi and for the package, made from the schema.

Reads {"program", "config", "schema"} from standard input, and prints the resources that the program registers.
"""
import ast
import enum
import json
import re
import sys
import types


class Secret:
    """A value that is secret."""

    def __init__(self, value):
        self.value = value


def python_name(name):
    """A name as Pulumi's generator writes it in Python."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-rt-z])", "_", name).lower()


def opened(value, found):
    """A value without the marks of secrets; found tells of them."""
    if isinstance(value, Secret):
        found.append(True)
        return opened(value.value, found)
    if isinstance(value, dict):
        return {name: opened(inner, found) for name, inner in value.items()}
    if isinstance(value, list):
        return [opened(inner, found) for inner in value]
    return value


class Package:
    """The package's module, as far as programs declare resources."""

    def __init__(self, schema):
        self.schema = schema
        self.registered = {}
        self.module = types.ModuleType(schema["language"]["python"]["packageName"])
        for token, resource in schema["resources"].items():
            setattr(self.module, token.split(":")[-1], self.resource(token, resource))
        for token, named in schema["types"].items():
            if "enum" in named:
                setattr(self.module, token.split(":")[-1], enum.Enum(
                    token.split(":")[-1], {python_name(v["name"]).upper(): v["value"] for v in named["enum"]}))

    def resource(self, token, resource):
        def create(name, **arguments):
            inputs, secrets = {}, []
            given = self.members(arguments, resource["inputProperties"], resource["requiredInputs"], name)
            for member, value in given.items():
                found = []
                inputs[member] = opened(value, found)
                if found:
                    secrets.append(member)
            self.registered[name] = {"type": token, "inputs": inputs, "secrets": secrets}
            outputs = {**given, **({"taskId": f"task of {name}"} if "taskId" in resource["properties"] and "taskId" not in given else {})}
            return types.SimpleNamespace(**{python_name(member): value for member, value in outputs.items()})

        return create

    def members(self, given, properties, required, path):
        """An object's members under the schema's names."""
        known = {python_name(name): name for name in properties}
        found = {}
        for name, value in given.items():
            if name not in known:
                raise AttributeError(f"{path} has no {name}")
            found[known[name]] = self.value(value, properties[known[name]], f"{path}.{name}")
        for name in required:
            if name not in found:
                raise AttributeError(f"{path} lacks {name}")
        return found

    def value(self, value, prop, path):
        if isinstance(value, Secret):
            return Secret(self.value(value.value, prop, path))
        reference = prop.get("$ref") or next((one["$ref"] for one in prop.get("oneOf", []) if "$ref" in one), None)
        if reference and reference.startswith("#/types/"):
            token = reference[len("#/types/"):]
            named = self.schema["types"][token]
            if "enum" in named:
                if not isinstance(value, getattr(self.module, token.split(":")[-1])):
                    raise TypeError(f"{path} is no {token}")
                return value.value
            return self.members(value, named["properties"], named.get("required", []), path)
        kind = prop.get("type")
        if kind == "array":
            return [self.value(inner, prop["items"], f"{path}[{i}]") for i, inner in enumerate(value)]
        wanted = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "object": dict}.get(kind)
        if wanted and (not isinstance(value, wanted) or (isinstance(value, bool) and kind != "boolean")):
            raise TypeError(f"{path} is {value!r}, and no {kind}")
        return value


class Config:
    """The stack's configuration."""

    values = {}

    def get(self, name):
        return self.values[name]["value"] if self.values[name]["given"] else None

    def require(self, name):
        if not self.values[name]["given"]:
            raise KeyError(name)
        return self.values[name]["value"]

    def require_secret(self, name):
        return Secret(self.require(name))


def main():
    asked = json.load(sys.stdin)
    package = Package(asked["schema"])
    Config.values = {value["name"]: value for value in asked["config"]}
    pulumi = types.ModuleType("pulumi")
    pulumi.Config = Config
    sys.modules.update({"pulumi": pulumi, package.module.__name__: package.module})
    exec(compile(ast.parse(asked["program"]), "example", "exec"), {})
    json.dump(package.registered, sys.stdout)


main()
