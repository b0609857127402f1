using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Configuration;

/// <summary>A stack's configuration, <c>Pulumi.STACK.yaml</c>.</summary>
public sealed class StackConfig
{
    private const string Section = "config";
    private const string SaltName = "encryptionsalt";
    private static readonly string[] Known = [Section, SaltName, "secretsprovider", "environment", "encryptedkey"];

    private readonly string path;
    private readonly string project;
    private readonly Encoding encoding;
    private string text;
    private YamlFile file;
    private Dictionary<string, (string Written, YamlNode Node)> values = [];

    private StackConfig(string path, string project, (string Text, Encoding Encoding) content)
    {
        (this.path, this.project, text, encoding) = (path, project, content.Text, content.Encoding);
        file = Parse();
    }

    /// <summary>Salt of the stack's secrets, or null where the stack has none.</summary>
    public string? Salt =>
        file.Root.Children.TryGetValue(SaltName, out var node) && node is YamlScalarNode { Value: { Length: > 0 } salt } ? salt : null;

    /// <summary>Names with their namespaces.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>Reads a stack's file; one that is not there is empty.</summary>
    /// <exception cref="SourceException">It is wrong.</exception>
    public static StackConfig Read(string folder, string stack, string project) =>
        Read(Path.Combine(folder, $"Pulumi.{stack}.yaml"), project);

    /// <summary>Reads a file of configuration; one that is not there is empty.</summary>
    /// <exception cref="SourceException">It is wrong.</exception>
    public static StackConfig Read(string path, string project) =>
        new(path, project, File.Exists(path) ? FileText.Read(path) : ("", FileText.Usual));

    /// <summary>A value, or null.</summary>
    /// <param name="name">Its name with its namespace.</param>
    /// <param name="decrypt">Decrypts a secret.</param>
    public ConfigValue? Find(string name, Func<string, string> decrypt) =>
        values.TryGetValue(name, out var value) ? ConfigValue.Of(value.Node, decrypt) : null;

    /// <summary>Whether a value is, or holds, a secret.</summary>
    public bool IsSecret(string name) => values.TryGetValue(name, out var value) && ConfigValue.HasSecure(value.Node);

    /// <summary>
    /// A value as the file has it, as JSON: texts as they are, and a secret as an object with its ciphertext as <c>secure</c>.
    /// </summary>
    public JsonNode? Written(string name) => !values.TryGetValue(name, out var value) ? null
        : value.Node is YamlScalarNode scalar ? JsonValue.Create(ConfigValue.Of(scalar, c => c).Text)
        : ConfigTree.Of(value.Node);

    /// <summary>Sets a value. Everything else in the file stays as it is written.</summary>
    /// <exception cref="SourceException">The file is written in such a way that this cannot be done.</exception>
    public void Set(string name, string value, PassphraseSecrets? encryptWith) =>
        Put(name, encryptWith is null ? new ConfigText(value) : ConfigMember.Secure(encryptWith.EncryptText(value)), encryptWith);

    /// <summary>Sets a value that has others in it, in the form of <see cref="Written"/>.</summary>
    /// <exception cref="SourceException">The file is written in such a way that this cannot be done.</exception>
    public void Set(string name, JsonNode value, PassphraseSecrets? encryptedWith) => Put(name, new ConfigTree(value), encryptedWith);

    /// <summary>Says with which salt secrets are encrypted, those that are there already included.</summary>
    public void SetSalt(string salt) => Save(ConfigEdit.Set(text, [SaltName], new ConfigText(salt)), SaltName);

    /// <summary>Removes a value; false where there was none. Everything else in the file stays as it is written.</summary>
    /// <exception cref="SourceException">The file is written in such a way that this cannot be done.</exception>
    public bool Remove(string name)
    {
        var isThere = values.TryGetValue(name, out var former);
        if (isThere)
        {
            Save(ConfigEdit.Remove(text, Section, former.Written), name);
        }

        return isThere;
    }

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

    /// <summary>The values that programs of Pulumi's SDKs are given: those of the stack, and the defaults that the project declares.</summary>
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
            new ObjectValue(members.Members.ToImmutableSortedDictionary(m => m.Name, m => Constant(m.Value)!, StringComparer.Ordinal)),
        BuiltInExpression { Function: "fn::secret" } secret => Constant(secret.Argument)?.AsSecret(),
        _ => null,
    };

    private YamlFile Parse()
    {
        var read = YamlFile.Parse(Path.GetFileName(path), text);
        foreach (var (key, value) in read.Root.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!Known.Contains(name))
            {
                read.Report(key, MemberReader.Unknown("part of a stack's configuration", name, Known));
            }
            else if (name is "environment" or "encryptedkey"
                || (name == "secretsprovider" && (value as YamlScalarNode)?.Value is not ("passphrase" or "" or null)))
            {
                read.Report(key, $"{name} is not run by this engine; secrets are encrypted with a passphrase");
            }
        }

        foreach (var scalar in read.Root.AllNodes.OfType<YamlScalarNode>())
        {
            // One that is not what its tag says is told here.
            read.Value(scalar);
        }

        values = new(StringComparer.Ordinal);
        switch (read.Root.Children.TryGetValue(Section, out var section) ? section : null)
        {
            case null or YamlScalarNode { Value: null or "" or "~" or "null" }:
                break;
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping.Children)
                {
                    var written = (key as YamlScalarNode)?.Value ?? "";
                    if (ConfigKey.Full(written, project) is { } name)
                    {
                        values[name] = (written, value);
                    }
                    else
                    {
                        read.Report(key, $"\"{written}\" is no name of a configuration value; it is NAME, or NAMESPACE:NAME");
                    }
                }

                break;
            case var other:
                read.Report(other, $"{Section} must be a mapping of names to values");
                break;
        }

        read.ThrowIfWrong();
        return read;
    }

    private void Put(string name, ConfigNode node, PassphraseSecrets? encryptedWith)
    {
        var written = values.TryGetValue(name, out var former) ? former.Written : name;
        Save(ConfigEdit.Set(text, [Section, written], node), name);
        if (encryptedWith is not null && Salt is null)
        {
            SetSalt(encryptedWith.Salt);
        }
    }

    private void Save(string? changed, string name)
    {
        if (changed is null)
        {
            file.Report(
                values.TryGetValue(name, out var former) ? former.Node : file.Root,
                $"\"{name}\" cannot be changed here without changing more of the file, such as what refers to it; change it by hand");
            file.ThrowIfWrong();
            return;
        }

        if (changed != text || !File.Exists(path))
        {
            text = changed;
            file = Parse();
            FileReplacement.Write(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        }
    }
}
