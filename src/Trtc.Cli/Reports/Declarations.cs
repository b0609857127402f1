using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Reports;

/// <summary>Resources of a state as a Pulumi YAML program declares them.</summary>
/// <param name="names">Names in the program by URN.</param>
internal sealed class Declarations(IReadOnlyDictionary<string, string> names)
{
    private readonly List<string> secrets = [];

    /// <summary>
    /// Names of the configuration values that stand for secrets in what was written; whoever pastes it sets them, so that no secret shows.
    /// </summary>
    public IReadOnlyList<string> Secrets => secrets;

    /// <summary>The section <c>resources</c> with some resources.</summary>
    public string Write(IEnumerable<ResourceState> resources)
    {
        var text = new StringBuilder("resources:\n");
        foreach (var resource in resources)
        {
            Write(text, resource);
        }

        return text.ToString();
    }

    /// <summary>A text as YAML, so that the program has the same text.</summary>
    internal static string Scalar(string text)
    {
        // JSON's quoted texts are YAML's, too; what begins an expression is doubled.
        var literal = text.Replace("${", "$${", StringComparison.Ordinal);
        return JsonValue.Create(literal).ToJsonString(JsonText.Readable);
    }

    private static string Key(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            && name.ToLowerInvariant() is not ("y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null")
            ? name
            : JsonValue.Create(name).ToJsonString(JsonText.Readable);

    private static string Short(string type) =>
        type.Split(':') is [var package, "index", var name] ? $"{package}:{name}" : type;

    private void Write(StringBuilder text, ResourceState resource)
    {
        var name = names.GetValueOrDefault(resource.Urn, resource.Name);
        text.Append("  ").Append(Key(name)).Append(":\n    type: ").Append(Short(resource.Type)).Append('\n');
        if (name != resource.Name)
        {
            text.Append("    name: ").Append(Scalar(resource.Name)).Append('\n');
        }

        // What an engine notes for itself is nobody's to write.
        var inputs = resource.Inputs.Members.Where(m => !m.Key.StartsWith("__", StringComparison.Ordinal)).ToArray();
        if (inputs.Length > 0)
        {
            text.Append("    properties:\n");
            foreach (var (key, value) in inputs)
            {
                Write(text, 6, Key(key) + ":", value, $"{name}-{key}");
            }
        }

        var options = Options(resource).ToArray();
        if (options.Length > 0)
        {
            text.Append("    options:\n");
        }

        foreach (var option in options)
        {
            text.Append("      ").Append(option).Append('\n');
        }
    }

    private IEnumerable<string> Options(ResourceState resource)
    {
        if (resource.Parent is { } parent && Urn.TypeOf(parent) != Urn.StackType)
        {
            yield return $"parent: {Reference(parent)}";
        }

        if (resource.ProviderUrn is { } provider && !ProviderType.IsDefaultName(Urn.NameOf(provider)))
        {
            yield return $"provider: {Reference(provider)}";
        }

        if (!resource.Dependencies.IsEmpty)
        {
            yield return $"dependsOn: [{string.Join(", ", resource.Dependencies.Select(d => $"\"{Reference(d)}\""))}]";
        }

        if (resource.Protect)
        {
            yield return "protect: true";
        }

        if (resource.RetainOnDelete)
        {
            yield return "retainOnDelete: true";
        }

        if (!resource.IgnoreChanges.IsEmpty)
        {
            yield return $"ignoreChanges: [{string.Join(", ", resource.IgnoreChanges.Select(Scalar))}]";
        }
    }

    private string Reference(string urn) => $"${{{names.GetValueOrDefault(urn, Urn.NameOf(urn))}}}";

    private void Write(StringBuilder text, int indent, string head, PropertyValue value, string path)
    {
        text.Append(' ', indent).Append(head);
        if (value.IsSecret)
        {
            // Of anything but these, an expression would mean more than a name.
            path = string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
            secrets.Add(path);
            text.Append(CultureInfo.InvariantCulture, $"\n{new string(' ', indent + 2)}fn::secret: ${{{path}}}\n");
            return;
        }

        switch (value.Plain)
        {
            case ObjectValue { Members.Count: > 0 } members:
                text.Append('\n');
                foreach (var (key, member) in members.Members)
                {
                    Write(text, indent + 2, Key(key) + ":", member, $"{path}-{key}");
                }

                break;
            case ListValue { Items.Length: > 0 } list:
                text.Append('\n');
                foreach (var (index, item) in list.Items.Index())
                {
                    Write(text, indent + 2, "-", item, $"{path}-{index}");
                }

                break;
            case TextValue scalar:
                text.Append(' ').Append(Scalar(scalar.Value)).Append('\n');
                break;
            case ObjectValue:
                text.Append(" {}\n");
                break;
            case var other:
                text.Append(' ').Append(PropertyText.Json(other)?.ToJsonString(JsonText.Readable) ?? "null").Append('\n');
                break;
        }
    }
}
