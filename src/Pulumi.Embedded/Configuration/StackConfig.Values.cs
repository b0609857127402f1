using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Configuration;

/// <content>The values as those who read them take them: programs in YAML, programs of Pulumi's SDKs, providers.</content>
public sealed partial class StackConfig
{
    /// <summary>
    /// The values that a program can name: those that it declares, from this stack or their defaults, and all others of the stack.
    /// Each stands under its name with its namespace; the project's own under their names alone as well.
    /// </summary>
    /// <param name="program">The program; what is missing or wrong is noted in its file.</param>
    /// <param name="decrypt">Decrypts a secret.</param>
    public IReadOnlyDictionary<string, PropertyValue> ForProgram(StackProgram program, Func<string, string> decrypt)
    {
        var found = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);

        // A resource or a variable that has the name of a value that nobody declared is what the program means by it.
        var meant = program.Resources.Select(r => r.Key).Concat(program.Variables.Select(v => v.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var declared in program.Config)
        {
            if (Declared(program, declared, decrypt) is { } value)
            {
                Take(declared.Name, declared.IsSecret ? value.AsSecret() : value);
            }
        }

        // Programs take undeclared values as well, as Pulumi's do.
        var full = program.Config.Select(c => ConfigKey.Full(c.Key, project)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Names.Where(n => !full.Contains(n)))
        {
            Take(name, Find(name, decrypt)!.As(null)!);
        }

        return found;

        void Take(string name, PropertyValue value)
        {
            found[name] = value;
            var (space, own) = ConfigKey.Full(name, project)?.Split(':') is [var first, var second] ? (first, second) : ("", name);
            found[$"{space}:{own}"] = value;
            if (space == project && (own == name || !meant.Contains(own)))
            {
                found[own] = value;
            }
        }
    }

    /// <summary>The values that programs of Pulumi's SDKs are given: the stack's, and the defaults that the project declares.</summary>
    /// <param name="program">The project's declarations.</param>
    /// <param name="decrypt">Decrypts a secret.</param>
    internal ProgramConfig ForSdk(StackProgram program, Func<string, string> decrypt)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var secret = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var declared in program.Config)
        {
            if (Declared(program, declared, decrypt) is { } value && ConfigKey.Full(declared.Key, project) is { } name)
            {
                Take(name, ConfigValue.Of(declared.IsSecret ? value.AsSecret() : value));
            }
        }

        foreach (var name in Names)
        {
            Take(name, Find(name, decrypt)!);
        }

        return new ProgramConfig(found, secret);

        void Take(string name, ConfigValue value)
        {
            found[name] = value.Text;
            if (value.Value.HasSecret)
            {
                secret.Add(name);
            }
        }
    }

    /// <summary>The values of a package's namespace, as its default provider takes them: texts, and JSON in texts.</summary>
    public ObjectValue ForProvider(string package, StackProgram program, Func<string, string> decrypt)
    {
        var given = ObjectValue.Empty;
        var space = package + ":";
        foreach (var declared in program.Config.Where(d => d.Name.StartsWith(space, StringComparison.Ordinal)))
        {
            if (declared.Default is { } expression && Constant(expression) is { } value)
            {
                given = given.With(declared.Name[space.Length..], AsText(ConfigValue.Of(declared.IsSecret ? value.AsSecret() : value)));
            }
        }

        foreach (var name in Names.Where(n => n.StartsWith(space, StringComparison.Ordinal)))
        {
            given = given.With(name[space.Length..], AsText(Find(name, decrypt)!));
        }

        return given;
    }

    private PropertyValue? Declared(StackProgram program, ConfigDeclaration declared, Func<string, string> decrypt)
    {
        var byDefault = declared.Default is { } expression ? Constant(expression) : null;
        var given = (ConfigKey.Full(declared.Key, project) is { } full ? Find(full, decrypt) : null)
            ?? (byDefault is null ? null : ConfigValue.Of(byDefault));
        if (given is null)
        {
            var name = declared.Key;
            program.File.Report(declared.At, declared.Default is null
                ? $"the stack has no value for \"{name}\"; set it with `trtc config set {name} VALUE`, or give it a default"
                : "the default of a configuration value cannot be computed; write it out");
            return null;
        }

        // A default says the type where nothing else does.
        var type = declared.Type ?? byDefault?.Plain switch
        {
            TextValue => "string",
            NumberValue => "number",
            BooleanValue => "boolean",
            ListValue => "array",
            ObjectValue => "object",
            _ => null,
        };
        if (given.As(type) is { } typed)
        {
            return typed;
        }

        var shown = given.Value.HasSecret || declared.IsSecret ? "a secret that is" : $"{PropertyText.Show(PropertyValue.Of(given.Text))},";
        program.File.Report(declared.At, $"the value of \"{declared.Name}\" is {shown} no {type}{Right(type)}");
        return null;
    }

    private static string Right(string? type) => type switch
    {
        "boolean" => "; write true or false",
        "integer" => "; write a whole number, such as 5, from -9007199254740992 to 9007199254740992",
        "number" => "; write a number, such as 0.5",
        "array" => "; write a list, or set it as JSON, such as [\"a\", \"b\"]",
        _ => "; write a mapping, or set it as JSON, such as {\"a\": 1}",
    };

    private static PropertyValue AsText(ConfigValue value) =>
        value.Value.HasSecret ? PropertyValue.Of(value.Text).AsSecret() : PropertyValue.Of(value.Text);

    private static PropertyValue? Constant(Expression expression) => expression switch
    {
        LiteralExpression { Value: not NullValue } literal => literal.Value,
        ListExpression list when list.Items.Select(Constant).ToArray() is var items && items.All(i => i is not null) =>
            new ListValue([.. items!]),
        ObjectExpression members when members.Members.All(m => Constant(m.Value) is not null) =>
            new ObjectValue(members.Members.ToPropertyDictionary(m => m.Name, m => Constant(m.Value)!)),
        BuiltInExpression { Function: "fn::secret" } secret => Constant(secret.Argument)?.AsSecret(),
        _ => null,
    };
}
