using System.Globalization;
using Pulumi.Protocol;
using Pulumi.Trtc.Engine.Schemas;
using Pulumi.Trtc.Engine.Source;

namespace Pulumi.Trtc.Engine.Programs;

/// <summary>Checks a program against the schemas of its packages; every mistake is noted in its file.</summary>
/// <param name="program">The program.</param>
/// <param name="schemas">Schemas by package; a package that could not be loaded is not there.</param>
public sealed class ProgramChecker(StackProgram program, IReadOnlyDictionary<string, PackageSchema> schemas)
{
    private readonly Dictionary<string, ResourceDeclaration> resources = ByKey(program.Resources, r => r.Key);
    private readonly Dictionary<string, Expression> variables = ByKey(program.Variables, v => v.Name).ToDictionary(v => v.Key, v => v.Value.Value, StringComparer.Ordinal);
    private readonly HashSet<string> config = program.Config.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Packages that a program uses, with a place where it does and the version that it wants.</summary>
    public static IEnumerable<(string Package, string? Version, Position At)> Packages(StackProgram program) =>
        program.Resources.Where(r => r.Type.Contains(':', StringComparison.Ordinal)).Select(r => (r.Package, r.Options.Version, r.TypeAt))
            .Concat(ExpressionTree.Of(program).OfType<InvokeExpression>().Where(i => i.Token.Contains(':', StringComparison.Ordinal)).Select(i => (i.Token.Split(':')[0], i.Options.Version, i.TokenAt)));

    /// <summary>Checks everything.</summary>
    /// <param name="undeclared">Names that the stack's configuration has besides those declared.</param>
    public void Check(IEnumerable<string> undeclared)
    {
        config.UnionWith(undeclared);
        foreach (var secret in ExpressionTree.Of(program).Where(e => e is BuiltInExpression { Function: "fn::secret" }).Concat(program.Config.Where(c => c.IsSecret).Select(c => c.Default).OfType<Expression>()))
        {
            Hide(secret);
        }

        foreach (var resource in program.Resources)
        {
            CheckResource(resource);
        }

        foreach (var expression in program.Variables.Concat(program.Outputs).Select(m => m.Value))
        {
            TypeOf(expression);
        }

        foreach (var expression in program.Resources.SelectMany(ExpressionTree.OfOptions))
        {
            TypeOf(expression);
        }

        new CycleCheck(program, resources, variables).Run();
    }

    private static Dictionary<string, T> ByKey<T>(IEnumerable<T> items, Func<T, string> key) => items.GroupBy(key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    // What is secret is not shown with the line that it stands in.
    private void Hide(Expression secret)
    {
        foreach (var part in ExpressionTree.Below(secret).SelectMany(e => e switch
        {
            LiteralExpression { Value: TextValue text } => [text.Value],
            TextExpression parts => parts.Parts.Select(p => p.Text),
            _ => Enumerable.Empty<string>(),
        }))
        {
            program.File.Hide(part);
        }
    }

    private void CheckResource(ResourceDeclaration resource)
    {
        if (resource.Type.Length == 0)
        {
            return;
        }

        if (!resource.Type.Contains(':', StringComparison.Ordinal))
        {
            program.File.Report(resource.TypeAt, $"\"{resource.Type}\" is no type; a type is PACKAGE:NAME, such as trtc:StreamIngest");
            return;
        }

        if (!schemas.TryGetValue(resource.Package, out var schema))
        {
            return;
        }

        var type = resource.IsProvider ? schema.Provider : schema.Resource(resource.Type)?.Schema;
        if (type is null)
        {
            var candidates = schema.Resources.Keys.Select(t => resource.Type.Split(':').Length == 2 ? t.Replace(":index:", ":", StringComparison.Ordinal) : t);
            program.File.Report(resource.TypeAt, MemberReader.Unknown("resource type", resource.Type, candidates));
            return;
        }

        // Pulumi takes such paths; they do nothing.
        var paths = resource.Options.IgnoreChanges.Select(p => ("ignoreChanges", p));
        foreach (var (option, path) in paths.Concat(resource.Options.ReplaceOnChanges.Select(p => ("replaceOnChanges", p))))
        {
            var names = type.Inputs.Properties.Keys.Union(type.Outputs.Properties.Keys, StringComparer.Ordinal);
            if (PropertyPath.TryParse(path) is { Root: { Length: > 0 } root } && root != "*" && !names.Contains(root))
            {
                program.File.Warn(resource.At, $"{option} of \"{resource.Key}\" names \"{path}\": " + MemberReader.Unknown("property", root, names));
            }
        }

        if (resource.Get is { } get)
        {
            CheckObject(get.State, type.Outputs, schema, $"resource \"{resource.Key}\"", required: false);
        }
        else if (MembersOf(resource.Properties) is { } properties)
        {
            CheckObject(properties, type.Inputs, schema, $"resource \"{resource.Key}\"", required: !resource.IsProvider, resource.At);
        }
        else if (TypeOf(resource.Properties) is { Kind: not (TypeKind.Map or TypeKind.Object or TypeKind.Any) } given)
        {
            program.File.Report(resource.Properties.At, $"properties must be a mapping of names to values, but this is {Describe(given, schema)}");
        }
    }

    private void CheckObject(ObjectExpression value, ObjectSchema type, PackageSchema schema, string what, bool required, Position? at = null)
    {
        foreach (var member in value.Members)
        {
            if (type.Properties.TryGetValue(member.Name, out var property))
            {
                if (property.IsSecret)
                {
                    Hide(member.Value);
                }

                CheckValue(member.Value, property.Type, schema, member.Name, property.IsSecret);
            }
            else
            {
                program.File.Report(member.At, MemberReader.Unknown("property", member.Name, type.Properties.Keys.Except(value.Members.Select(m => m.Name))));
                TypeOf(member.Value);
            }
        }

        foreach (var missing in type.Required.Where(r => required && value[r] is null).Order(StringComparer.Ordinal))
        {
            program.File.Report(at ?? value.At, $"{what} needs \"{missing}\"{(type.Properties.GetValueOrDefault(missing)?.Description is { } text ? $": {FirstSentence(text)}" : "")}");
        }
    }

    // The members that an expression stands for, where they are written out in the program.
    private ObjectExpression? MembersOf(Expression expression) => expression switch
    {
        ObjectExpression members => members,
        AccessExpression { Access: { Steps: [], Root: var name } } => variables.GetValueOrDefault(name) as ObjectExpression,
        BuiltInExpression { Function: "fn::secret" } secret => MembersOf(secret.Argument),
        _ => null,
    };

    private static string FirstSentence(string text) => text.Split('\n')[0].Split(". ")[0].TrimEnd('.');

    private void CheckValue(Expression value, TypeSchema type, PackageSchema schema, string name, bool isSecret = false)
    {
        type = schema.Resolve(type);
        switch (value)
        {
            case ObjectExpression members when schema.Members(type) is { } inner:
                CheckObject(members, inner, schema, $"\"{name}\"", required: true);
                break;
            case ObjectExpression members when type.Kind == TypeKind.Map:
                foreach (var member in members.Members)
                {
                    CheckValue(member.Value, type.Element ?? new TypeSchema(TypeKind.Any), schema, member.Name, isSecret);
                }

                break;
            case ListExpression list when type.Kind == TypeKind.List:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    CheckValue(list.Items[i], type.Element ?? new TypeSchema(TypeKind.Any), schema, PropertyPath.Below(name, i), isSecret);
                }

                break;
            case BuiltInExpression { Function: "fn::secret" or "fn::unsecret" } secret:
                CheckValue(secret.Argument, type, schema, name, isSecret || secret.Function == "fn::secret");
                break;
            case LiteralExpression { Value: NullValue }:
            case LiteralExpression { Value: NumberValue or BooleanValue } when type is { Kind: TypeKind.Text, Values: null }:
                // A number given for a text is that text, as Pulumi has it.
                break;
            default:
                if (TypeOf(value) is { } given && !Fits(given, type, schema))
                {
                    program.File.Report(value.At, $"\"{name}\" must be {Describe(type, schema)}, but this is {Describe(given, schema)}{Advice(value, type)}");
                }
                else if (value is LiteralExpression literal && type.Values is { } values && !values.Any(v => v.Value == Text(literal.Value)))
                {
                    var allowed = string.Join(", ", values.Select(v => v.Name is null || v.Name == v.Value ? v.Value : $"{v.Value} ({v.Name})"));
                    program.File.Report(value.At, $"\"{name}\" is {(isSecret ? "a secret" : literal.Value)}, but must be one of {allowed}");
                }

                break;
        }
    }

    private static string Advice(Expression value, TypeSchema type)
    {
        if (value is not LiteralExpression literal)
        {
            return "";
        }

        // People know the names of coded values; programs in YAML write the codes.
        var named = type.Values?.FirstOrDefault(v => string.Equals(v.Name, literal.Value.AsText, StringComparison.OrdinalIgnoreCase));
        return named is not null ? $"; {named.Name} is {named.Value}"
            : type.Values is { Count: <= 24 } values ? $": {string.Join(", ", values.Select(v => v.Name is null ? v.Value : $"{v.Value} ({v.Name})"))}"
            : type.Kind == TypeKind.Text ? "; put it in quotes"
            : "";
    }

    private static string? Text(PropertyValue value) => value switch
    {
        TextValue t => t.Value,
        NumberValue n => n.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => null,
    };

    // The type of a value as far as it is known; on the way, names that are wrong are noted.
    private TypeSchema? TypeOf(Expression expression)
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
                    TypeOf(access, text.At);
                }

                return new TypeSchema(TypeKind.Text);
            case AccessExpression access:
                return TypeOf(access.Access, access.At)?.Type;
            case ListExpression list:
                foreach (var item in list.Items)
                {
                    TypeOf(item);
                }

                return new TypeSchema(TypeKind.List);
            case ObjectExpression members:
                foreach (var member in members.Members)
                {
                    TypeOf(member.Value);
                }

                return new TypeSchema(TypeKind.Map);
            case BuiltInExpression call:
                var inner = TypeOf(call.Argument);
                return call.Function switch
                {
                    "fn::secret" or "fn::unsecret" => inner,
                    "fn::split" => new TypeSchema(TypeKind.List),
                    "fn::length" => new TypeSchema(TypeKind.Integer),
                    "fn::select" or "fn::singleOrNone" or "fn::stringAsset" or "fn::fileAsset" => null,
                    _ => new TypeSchema(TypeKind.Text),
                };
            case InvokeExpression call:
                CheckInvoke(call);
                return null;
            default:
                return null;
        }
    }

    private (TypeSchema Type, PackageSchema Schema)? TypeOf(Access access, Position at)
    {
        if (access.Root == "pulumi")
        {
            if (access.Steps is not [{ Name: "cwd" or "project" or "stack" or "organization" or "rootDirectory" }])
            {
                program.File.Report(at, $"${{{access}}}: pulumi has cwd, project, stack, organization and rootDirectory");
            }

            return null;
        }

        if (resources.TryGetValue(access.Root, out var resource))
        {
            if (!schemas.TryGetValue(resource.Package, out var schema) || access.Steps.IsEmpty || access.Steps[0].Name is "id" or "urn")
            {
                return null;
            }

            var type = resource.IsProvider ? schema.Provider : schema.Resource(resource.Type)?.Schema;
            return type is null ? null : Walk(access, at, type.Outputs, schema, 0, ["id", "urn"]);
        }

        if (variables.TryGetValue(access.Root, out var variable))
        {
            CheckSteps(access, at, variable);
            return variable is InvokeExpression { Return: null } call && schemas.TryGetValue(call.Token.Split(':')[0], out var schema)
                && schema.Function(call.Token)?.Schema is { } function && !access.Steps.IsEmpty
                ? Walk(access, at, function.Outputs, schema, 0, [])
                : null;
        }

        if (!config.Contains(access.Root))
        {
            var names = resources.Keys.Concat(variables.Keys).Concat(config).Append("pulumi");
            program.File.Report(at, MemberReader.Unknown("variable, resource or configuration value", access.Root, names));
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

    private (TypeSchema Type, PackageSchema Schema)? Walk(Access access, Position at, ObjectSchema type, PackageSchema schema, int step, string[] more)
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

    private void CheckInvoke(InvokeExpression call)
    {
        TypeOf(call.Options.Provider ?? call.Arguments);
        if (!call.Token.Contains(':', StringComparison.Ordinal))
        {
            program.File.Report(call.TokenAt, $"\"{call.Token}\" is no function; a function is PACKAGE:NAME, such as trtc:getTrtcUsage");
            return;
        }

        if (!schemas.TryGetValue(call.Token.Split(':')[0], out var schema))
        {
            return;
        }

        if (schema.Function(call.Token)?.Schema is not { } function)
        {
            var candidates = schema.Functions.Keys.Select(t => call.Token.Split(':').Length == 2 ? t.Replace(":index:", ":", StringComparison.Ordinal) : t);
            program.File.Report(call.TokenAt, MemberReader.Unknown("function", call.Token, candidates));
            return;
        }

        CheckObject(call.Arguments, function.Inputs, schema, call.Token, required: true, call.At);
        if (call.Return is { } member && !function.Outputs.Properties.ContainsKey(member))
        {
            program.File.Report(call.At, MemberReader.Unknown("result of " + call.Token, member, function.Outputs.Properties.Keys));
        }
    }

    private static bool Fits(TypeSchema given, TypeSchema wanted, PackageSchema schema)
    {
        var isObject = wanted.Kind is TypeKind.Map or TypeKind.Object && (wanted.Ref is null || schema.Members(wanted) is not null);
        return wanted.Kind == TypeKind.Any || given.Kind == TypeKind.Any || given.Kind == wanted.Kind
            || (wanted is { Kind: TypeKind.Text, Values: null } && given.Kind is TypeKind.Integer or TypeKind.Number or TypeKind.Boolean)
            || (given.Kind == TypeKind.Integer && wanted.Kind == TypeKind.Number)
            || (given.Kind == TypeKind.Number && wanted.Kind == TypeKind.Integer && given.Values is null)
            || (given.Kind is TypeKind.Map or TypeKind.Object && isObject);
    }

    private static string Describe(TypeSchema type, PackageSchema schema) => type.Kind switch
    {
        TypeKind.Text => "a text",
        TypeKind.Integer => "a whole number",
        TypeKind.Number => "a number",
        TypeKind.Boolean => "true or false",
        TypeKind.List => "a list",
        _ when schema.Members(type) is { } members => $"an object with {string.Join(", ", members.Properties.Keys.Take(8))}{(members.Properties.Count > 8 ? ", …" : "")}",
        _ => "an object",
    };
}
