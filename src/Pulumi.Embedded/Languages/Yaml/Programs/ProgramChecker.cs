using System.Collections.Concurrent;
using Pulumi.Embedded.Schemas;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>Checks a program against the schemas of its packages; every mistake is noted in its file.</summary>
internal sealed class ProgramChecker
{
    private readonly StackProgram program;
    private readonly ProgramPackages packages;
    private readonly ProgramNames names;
    private readonly ExpressionTypes types;

    // Worked out once for all resources of a type.
    private readonly ConcurrentDictionary<ResourceSchema, ObjectSchema> given = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes a checker.</summary>
    /// <param name="program">The program.</param>
    /// <param name="packages">Its packages.</param>
    public ProgramChecker(StackProgram program, ProgramPackages packages)
    {
        (this.program, this.packages, names) = (program, packages, new ProgramNames(program));
        types = new ExpressionTypes(program, packages, names, CheckInvoke);
    }

    /// <summary>Checks everything.</summary>
    /// <param name="undeclared">Names that the stack's configuration has besides those declared.</param>
    public void Check(IEnumerable<string> undeclared)
    {
        names.Config.UnionWith(undeclared);
        var marked = ExpressionTree.Of(program).Where(e => e is BuiltInExpression { Function: "fn::secret" });
        foreach (var secret in marked.Concat(program.Config.Where(c => c.IsSecret).Select(c => c.Default).OfType<Expression>()))
        {
            Hide(secret);
        }

        ManyAtOnce.ForEach(program.Resources, CheckResource);
        foreach (var expression in program.Variables.Concat(program.Outputs).Select(m => m.Value))
        {
            types.Of(expression);
        }

        foreach (var expression in program.Resources.SelectMany(ExpressionTree.OfOptions)
            .Concat(new[] { program.RequiredVersion }.OfType<Expression>()))
        {
            types.Of(expression);
        }

        new CycleCheck(program, names.Resources, names.Variables).Run();
    }

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

        if (packages.Resource(resource) is not (_, var schema, _, var type))
        {
            var all = packages.Schemas(resource.Package, resource.Options.Version, resource.Options.PluginDownloadUrl);
            if (all.Count > 0)
            {
                var candidates = all.SelectMany(s => s.Resources.Keys).Select(t => AsWritten(t, resource.Type));
                program.File.Report(resource.TypeAt, MemberReader.Unknown("resource type", resource.Type, candidates));
            }

            return;
        }

        if (resource is { IsDefaultProvider: true, IsProvider: false })
        {
            program.File.Report(resource.At, "defaultProvider is for providers; this is none");
        }


        // Pulumi takes such paths; they do nothing.
        var paths = resource.Options.IgnoreChanges.Select(p => ("ignoreChanges", p));
        foreach (var (option, path) in paths.Concat(resource.Options.ReplaceOnChanges.Select(p => ("replaceOnChanges", p))))
        {
            var known = type.Inputs.Properties.Keys.Union(type.Outputs.Properties.Keys, StringComparer.Ordinal);
            if (PropertyPath.TryParse(path) is { Root: { Length: > 0 } root } && root != "*" && !known.Contains(root))
            {
                program.File.Warn(
                    resource.At, $"{option} of \"{resource.Key}\" names \"{path}\": " + MemberReader.Unknown("property", root, known));
            }
        }

        if (resource.Get is { } get)
        {
            CheckObject(get.State, type.Outputs, schema, $"resource \"{resource.Key}\"", required: false);
        }
        else if (MembersOf(resource.Properties) is { } properties)
        {
            CheckObject(
                properties, GivenOf(type), schema, $"resource \"{resource.Key}\"", required: !resource.IsProvider, resource.At);
        }
        else if (types.Of(resource.Properties) is { Kind: not (TypeKind.Map or TypeKind.Object or TypeKind.Any) } given)
        {
            program.File.Report(
                resource.Properties.At,
                $"properties must be a mapping of names to values, but this is {TypeWords.Describe(given, schema)}");
        }
    }

    // A token as people would write it, who leave out index.
    private static string AsWritten(string token, string written) =>
        written.Split(':').Length == 2 ? token.Replace(":index:", ":", StringComparison.Ordinal) : token;

    // What has one value only need not be given.
    private ObjectSchema GivenOf(ResourceSchema type) => given.GetOrAdd(type, static of => of.Inputs with
    {
        Required = of.Inputs.Required.Except(of.Constants.Select(c => c.Name)).ToHashSet(StringComparer.Ordinal),
    });

    private void CheckObject(
        ObjectExpression value, ObjectSchema type, PackageSchema schema, string what, bool required, Position? at = null)
    {
        foreach (var member in value.Members)
        {
            if (member.Key is { } key)
            {
                types.Of(key);
                types.Of(member.Value);
            }
            else if (type.Properties.TryGetValue(member.Name, out var property))
            {
                if (property.IsSecret)
                {
                    Hide(member.Value);
                }

                CheckValue(member.Value, property.Type, schema, member.Name, property.IsSecret);
            }
            else
            {
                program.File.Report(
                    member.At,
                    MemberReader.Unknown("property", member.Name, type.Properties.Keys.Except(value.Members.Select(m => m.Name))));
                types.Of(member.Value);
            }
        }

        // What a computed name is may be what is missing.
        foreach (var missing in type.Required
            .Where(r => required && value[r] is null && !value.Members.Any(m => m.Key is not null))
            .Order(StringComparer.Ordinal))
        {
            var meaning = type.Properties.GetValueOrDefault(missing)?.Description is { } text ? $": {FirstSentence(text)}" : "";
            program.File.Report(at ?? value.At, $"{what} needs \"{missing}\"{meaning}");
        }
    }

    // The members that an expression stands for, where they are written out in the program.
    private ObjectExpression? MembersOf(Expression expression) => expression switch
    {
        ObjectExpression members => members,
        AccessExpression { Access: { Steps: [], Root: var name } } => names.Variables.GetValueOrDefault(name) as ObjectExpression,
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
                    if (member.Key is { } computed)
                    {
                        types.Of(computed);
                    }

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
                if (types.Of(value) is { } given && !TypeWords.Fits(given, type, schema))
                {
                    program.File.Report(
                        value.At,
                        $"\"{name}\" must be {TypeWords.Describe(type, schema)}, "
                        + $"but this is {TypeWords.Describe(given, schema)}{TypeWords.Advice(value, type)}");
                }
                else if (value is LiteralExpression literal
                    && type.Values is { } values
                    && !values.Any(v => v.Value == TypeWords.Text(literal.Value)))
                {
                    var allowed = string.Join(
                        ", ", values.Select(v => v.Name is null || v.Name == v.Value ? v.Value : $"{v.Value} ({v.Name})"));
                    program.File.Report(value.At, $"\"{name}\" is {(isSecret ? "a secret" : literal.Value)}, but must be one of {allowed}");
                }

                break;
        }
    }

    private void CheckInvoke(InvokeExpression call)
    {
        foreach (var option in call.Options.All)
        {
            types.Of(option);
        }

        if (!call.Token.Contains(':', StringComparison.Ordinal))
        {
            program.File.Report(call.TokenAt, $"\"{call.Token}\" is no function; a function is PACKAGE:NAME, such as trtc:getTrtcUsage");
            return;
        }

        if (packages.Function(call) is not (_, var schema, _, var function))
        {
            var all = packages.Schemas(call.Package, call.Options.Version, call.Options.PluginDownloadUrl);
            if (all.Count > 0)
            {
                var candidates = all.SelectMany(s => s.Functions.Keys).Select(t => AsWritten(t, call.Token));
                program.File.Report(call.TokenAt, MemberReader.Unknown("function", call.Token, candidates));
            }

            return;
        }

        CheckObject(call.Arguments, function.Inputs, schema, call.Token, required: true, call.At);
        if (call.Return is not null && function.Result is not null)
        {
            program.File.Report(call.At, $"the result of {call.Token} is no object, so return has nothing to take of it");
        }
        else if (call.Return is { } member && !function.Outputs.Properties.ContainsKey(member))
        {
            program.File.Report(call.At, MemberReader.Unknown("result of " + call.Token, member, function.Outputs.Properties.Keys));
        }
    }
}
