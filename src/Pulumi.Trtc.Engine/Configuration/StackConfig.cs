using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Trtc.Engine.Programs;
using Pulumi.Trtc.Engine.Secrets;
using Pulumi.Trtc.Engine.Source;
using Pulumi.Trtc.Engine.State;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Trtc.Engine.Configuration;

/// <summary>A stack's configuration, <c>Pulumi.STACK.yaml</c>.</summary>
public sealed class StackConfig
{
    private readonly string path;
    private readonly YamlFile file;

    private StackConfig(string path, YamlFile file) => (this.path, this.file) = (path, file);

    /// <summary>Salt of the stack's secrets, or null where the stack has none.</summary>
    public string? Salt => Scalar(file.Root, "encryptionsalt");

    /// <summary>Names with their namespaces.</summary>
    public IEnumerable<string> Names => Values.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value!);

    private YamlMappingNode Values => file.Root.Children.TryGetValue("config", out var config) && config is YamlMappingNode values ? values : [];

    /// <summary>Reads a stack's file; one that is not there is empty.</summary>
    /// <exception cref="SourceException">It is wrong.</exception>
    public static StackConfig Read(string folder, string stack)
    {
        var path = Path.Combine(folder, $"Pulumi.{stack}.yaml");
        var file = File.Exists(path) ? YamlFile.Read(path) : YamlFile.Parse(Path.GetFileName(path), "");
        var known = new[] { "config", "encryptionsalt", "secretsprovider", "environment", "encryptedkey" };
        foreach (var (key, value) in file.Root.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(name))
            {
                file.Report(key, MemberReader.Unknown("part of a stack's configuration", name, known));
            }
            else if (name is "environment" or "encryptedkey" || name == "secretsprovider" && (value as YamlScalarNode)?.Value is not ("passphrase" or "" or null))
            {
                file.Report(key, $"{name} is not run by this engine; secrets are encrypted with a passphrase");
            }
        }

        file.ThrowIfWrong();
        return new StackConfig(path, file);
    }

    /// <summary>A value, or null.</summary>
    /// <param name="name">Its name with its namespace.</param>
    /// <param name="decrypt">Decrypts a secret.</param>
    public PropertyValue? Find(string name, Func<string, string> decrypt) => Values.Children.TryGetValue(name, out var node) ? Read(node, decrypt) : null;

    /// <summary>Whether a value is, or holds, a secret.</summary>
    public bool IsSecret(string name) => Values.Children.TryGetValue(name, out var node) && HasSecure(node);

    /// <summary>Sets a value.</summary>
    public void Set(string name, string value, PassphraseSecrets? encryptWith)
    {
        if (!file.Root.Children.ContainsKey("config") || file.Root.Children["config"] is not YamlMappingNode)
        {
            file.Root.Children["config"] = new YamlMappingNode();
        }

        Values.Children[name] = encryptWith is null
            ? new YamlScalarNode(value) { Style = YamlFile.Scalar(new YamlScalarNode(value)) is TextValue ? ScalarStyle.Any : ScalarStyle.DoubleQuoted }
            : new YamlMappingNode { { "secure", encryptWith.EncryptText(value) } };
        if (encryptWith is not null)
        {
            SetSalt(encryptWith.Salt);
        }

        Save();
    }

    /// <summary>Removes a value; false where there was none.</summary>
    public bool Remove(string name)
    {
        var removed = Values.Children.Remove(name);
        if (removed)
        {
            Save();
        }

        return removed;
    }

    /// <summary>The values that a program declares, from this stack or their defaults.</summary>
    /// <param name="program">The program; what is missing or wrong is noted in its file.</param>
    /// <param name="decrypt">Decrypts a secret.</param>
    public IReadOnlyDictionary<string, PropertyValue> ForProgram(StackProgram program, Func<string, string> decrypt)
    {
        var values = new Dictionary<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var declared in program.Config)
        {
            var full = declared.Name.Contains(':', StringComparison.Ordinal) ? declared.Name : $"{program.Name}:{declared.Name}";
            var given = Find(full, decrypt);
            var value = given ?? (declared.Default is { } byDefault ? Constant(byDefault) : null);
            if (value is null)
            {
                program.File.Report(declared.At, declared.Default is null
                    ? $"the stack has no value for \"{declared.Name}\"; set it with `trtc config set {declared.Name} VALUE`, or give it a default"
                    : "the default of a configuration value cannot be computed; write it out");
                continue;
            }

            if (Typed(value, declared.Type) is not { } typed)
            {
                program.File.Report(declared.At, $"the value of \"{declared.Name}\" is {(value.IsSecret ? "a secret that is" : $"{value},")} no {declared.Type}");
                continue;
            }

            values[declared.Name] = declared.IsSecret ? typed.AsSecret() : typed;
        }

        foreach (var name in Names.Where(n => n.StartsWith(program.Name + ":", StringComparison.Ordinal) && !values.ContainsKey(n[(program.Name.Length + 1)..])))
        {
            // Programs take undeclared values as well, as Pulumi's do.
            values[name[(program.Name.Length + 1)..]] = Find(name, decrypt)!;
        }

        return values;
    }

    /// <summary>The values of a package's namespace, as its default provider takes them: texts, and JSON in texts.</summary>
    public ObjectValue ForProvider(string package, StackProgram program, Func<string, string> decrypt)
    {
        var values = ObjectValue.Empty;
        foreach (var declared in program.Config.Where(d => d.Name.StartsWith(package + ":", StringComparison.Ordinal) && d.Default is not null))
        {
            if (Constant(declared.Default!) is { } value)
            {
                values = values.With(declared.Name[(package.Length + 1)..], AsText(declared.IsSecret ? value.AsSecret() : value));
            }
        }

        foreach (var name in Names.Where(n => n.StartsWith(package + ":", StringComparison.Ordinal)))
        {
            values = values.With(name[(package.Length + 1)..], AsText(Find(name, decrypt)!));
        }

        return values;
    }

    private static PropertyValue AsText(PropertyValue value)
    {
        var text = value.Plain switch
        {
            TextValue t => t,
            var other => PropertyValue.Of(PropertyJson.Plain(other)?.ToJsonString(PropertyJson.Readable) ?? ""),
        };
        return value.HasSecret ? text.AsSecret() : text;
    }

    private static PropertyValue? Constant(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Value,
        ListExpression list when list.Items.Select(Constant).ToArray() is var items && items.All(i => i is not null) => new ListValue([.. items!]),
        ObjectExpression members when members.Members.All(m => Constant(m.Value) is not null) =>
            new ObjectValue(members.Members.ToImmutableSortedDictionary(m => m.Name, m => Constant(m.Value)!, StringComparer.Ordinal)),
        BuiltInExpression { Function: "fn::secret" } secret => Constant(secret.Argument)?.AsSecret(),
        _ => null,
    };

    private static PropertyValue? Typed(PropertyValue value, string? type)
    {
        var plain = value.Plain;
        PropertyValue? typed = type switch
        {
            null => plain,
            "string" => plain switch
            {
                TextValue => plain,
                NumberValue n => PropertyValue.Of(n.Value.ToString("R", CultureInfo.InvariantCulture)),
                BooleanValue b => PropertyValue.Of(b.Value ? "true" : "false"),
                _ => null,
            },
            "integer" => Number(plain) is { } n && n == Math.Floor(n) ? PropertyValue.Of(n) : null,
            "number" => Number(plain) is { } n ? PropertyValue.Of(n) : null,
            "boolean" => plain switch
            {
                BooleanValue => plain,
                TextValue { Value: "true" } => new BooleanValue(true),
                TextValue { Value: "false" } => new BooleanValue(false),
                _ => null,
            },
            "array" => plain as ListValue ?? Json(plain) as ListValue,
            _ => plain as ObjectValue ?? Json(plain) as ObjectValue,
        };
        return value.HasSecret ? typed?.AsSecret() : typed;
    }

    private static double? Number(PropertyValue value) => value switch
    {
        NumberValue n => n.Value,
        TextValue t when double.TryParse(t.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) => n,
        _ => null,
    };

    private static PropertyValue? Json(PropertyValue value)
    {
        try
        {
            return value is TextValue text ? PropertyJson.Read(JsonNode.Parse(text.Value), new NoSecrets()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PropertyValue Read(YamlNode node, Func<string, string> decrypt) => node switch
    {
        YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: "secure" }, Value: YamlScalarNode { Value: { } ciphertext } }] } => PropertyValue.Of(decrypt(ciphertext)).AsSecret(),
        YamlMappingNode members => new ObjectValue(members.Children.ToImmutableSortedDictionary(m => ((YamlScalarNode)m.Key).Value!, m => Read(m.Value, decrypt), StringComparer.Ordinal)),
        YamlSequenceNode items => new ListValue([.. items.Children.Select(i => Read(i, decrypt))]),
        _ => YamlFile.Scalar((YamlScalarNode)node),
    };

    private static bool HasSecure(YamlNode node) => node switch
    {
        YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: "secure" } }] } => true,
        YamlMappingNode members => members.Children.Values.Any(HasSecure),
        YamlSequenceNode items => items.Children.Any(HasSecure),
        _ => false,
    };

    private static string? Scalar(YamlMappingNode mapping, string name) => mapping.Children.TryGetValue(name, out var node) ? (node as YamlScalarNode)?.Value : null;

    private void SetSalt(string salt) => file.Root.Children["encryptionsalt"] = new YamlScalarNode(salt);

    private void Save()
    {
        using var text = new StringWriter();
        new YamlStream(new YamlDocument(file.Root)).Save(text, assignAnchors: false);

        // YamlDotNet ends a document with three dots, which people do not write.
        StackStore.Replace(path, text.ToString().TrimEnd().TrimEnd('.').TrimEnd() + "\n");
    }

    private sealed class NoSecrets : ISecretKeeper
    {
        public string Encrypt(SecretValue secret, Func<string> plaintext) => throw new NotSupportedException();

        public SecretValue Decrypt(string ciphertext, Func<string, PropertyValue> read) => throw new NotSupportedException();
    }
}
