using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Configuration;

/// <summary>A stack's configuration, <c>Pulumi.STACK.yaml</c>.</summary>
public sealed partial class StackConfig
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
