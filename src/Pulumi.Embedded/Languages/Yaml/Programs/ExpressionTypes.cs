using Pulumi.Embedded.Schemas;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>What type a program's expressions have, and whether the names in them are there.</summary>
/// <param name="program">The program.</param>
/// <param name="packages">Its packages.</param>
/// <param name="names">What expressions can name.</param>
/// <param name="invoked">Told of every call of a function.</param>
internal sealed class ExpressionTypes(
    StackProgram program, ProgramPackages packages, ProgramNames names, Action<InvokeExpression> invoked)
{
    /// <summary>The type of a value as far as it is known; on the way, names that are wrong are noted.</summary>
    public TypeSchema? Of(Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                return literal.Value switch
                {
                    TextValue => new TypeSchema(TypeKind.Text),
                    NumberValue n => new TypeSchema(n.Value == Math.Floor(n.Value) ? TypeKind.Integer : TypeKind.Number),
                    BooleanValue => new TypeSchema(TypeKind.Boolean),
                    _ => null,
                };
            case TextExpression text:
                foreach (var access in text.Parts.Select(p => p.Access).OfType<Access>())
                {
                    Of(access, text.At);
                }

                return new TypeSchema(TypeKind.Text);
            case AccessExpression access:
                return Of(access.Access, access.At)?.Type;
            case ListExpression list:
                foreach (var item in list.Items)
                {
                    Of(item);
                }

                return new TypeSchema(TypeKind.List);
            case ObjectExpression members:
                foreach (var member in members.Members)
                {
                    Of(member.Value);
                    _ = member.Key is null ? null : Of(member.Key);
                }

                return new TypeSchema(TypeKind.Map);
            case BuiltInExpression call:
                var inner = Of(call.Argument);
                return call.Function switch
                {
                    "fn::secret" or "fn::unsecret" => inner,
                    "fn::split" => new TypeSchema(TypeKind.List),
                    "fn::length" => new TypeSchema(TypeKind.Integer),
                    "fn::select" or "fn::singleOrNone" or "fn::stackReference" => null,
                    _ when call.Function.EndsWith("Asset", StringComparison.Ordinal)
                        || call.Function.EndsWith("Archive", StringComparison.Ordinal) => null,
                    _ => new TypeSchema(TypeKind.Text),
                };
            case InvokeExpression call:
                invoked(call);
                return null;
            default:
                return null;
        }
    }

    private (TypeSchema Type, PackageSchema Schema)? Of(Access access, Position at)
    {
        if (access.Root == "pulumi")
        {
            if (access.Steps is not [{ Name: "cwd" or "project" or "stack" or "organization" or "rootDirectory" }])
            {
                program.File.Report(at, $"${{{access}}}: pulumi has cwd, project, stack, organization and rootDirectory");
            }

            return null;
        }

        if (names.Resources.TryGetValue(access.Root, out var resource))
        {
            if (packages.Resource(resource) is not (_, var schema, _, var type)
                || access.Steps.IsEmpty
                || access.Steps[0].Name is "id" or "urn")
            {
                return null;
            }

            // What a provider was configured with can be read, and its version.
            return !resource.IsProvider ? Walk(access, at, type.Outputs, schema, 0, ["id", "urn"])
                : access.Steps[0].Name is "version" or "pluginDownloadURL" ? null
                : Walk(access, at, new ObjectSchema(
                    type.Outputs.Properties.Concat(type.Inputs.Properties.Where(p => !type.Outputs.Properties.ContainsKey(p.Key)))
                        .ToDictionary(StringComparer.Ordinal),
                    type.Outputs.Required), schema, 0, ["id", "urn", "version"]);
        }

        if (names.Variables.TryGetValue(access.Root, out var variable))
        {
            CheckSteps(access, at, variable);
            return variable is InvokeExpression { Return: null } call
                && packages.Function(call) is (_, var schema, _, { Result: null } function)
                && !access.Steps.IsEmpty
                ? Walk(access, at, function.Outputs, schema, 0, [])
                : null;
        }

        if (!names.Config.Contains(access.Root))
        {
            program.File.Report(
                at, MemberReader.Unknown("variable, resource or configuration value", access.Root, names.All.Append("pulumi")));
        }

        return null;
    }

    // Below a variable whose value is written out, everything must be there.
    private void CheckSteps(Access access, Position at, Expression value)
    {
        foreach (var step in access.Steps)
        {
            while (value is BuiltInExpression { Function: "fn::secret" or "fn::unsecret" } marked)
            {
                value = marked.Argument;
            }

            var next = value switch
            {
                ObjectExpression members when step.Name is { } name => members[name],
                ListExpression list when step.Name is null => list.Items.ElementAtOrDefault(step.Index),
                _ => null,
            };
            if (next is null)
            {
                if (value is ObjectExpression all && step.Name is { } missing)
                {
                    program.File.Report(at, $"${{{access}}}: " + MemberReader.Unknown("member", missing, all.Members.Select(m => m.Name)));
                }

                return;
            }

            value = next;
        }
    }

    private (TypeSchema Type, PackageSchema Schema)? Walk(
        Access access, Position at, ObjectSchema type, PackageSchema schema, int step, string[] more)
    {
        if (access.Steps[step].Name is not { } name)
        {
            return null;
        }

        if (!type.Properties.TryGetValue(name, out var property))
        {
            program.File.Report(at, $"${{{access}}}: " + MemberReader.Unknown("property", name, type.Properties.Keys.Concat(more)));
            return null;
        }

        var found = schema.Resolve(property.Type);
        for (var i = step + 1; i < access.Steps.Length; i++)
        {
            if (schema.Members(found) is { } inner)
            {
                return Walk(access, at, inner, schema, i, []);
            }

            if (found.Element is null)
            {
                return null;
            }

            found = schema.Resolve(found.Element);
        }

        return (found, schema);
    }
}
