using System.Text.RegularExpressions;

namespace Pulumi.Protocol;

/// <summary>
/// The texts that are known to be secret, so that nothing that people read shows them. Safe for use from several threads.
/// </summary>
public sealed class SecretTexts
{
    /// <summary>Shorter texts stand anywhere; hiding them would tell more than it hides.</summary>
    public const int Shortest = 4;

    // Shorter than this they are words, which stand in others by chance.
    private const int ShortestInWords = 8;

    private const string Hidden = "[secret]";
    private static readonly HashSet<string> Words = ["true", "false", "null"];
    private readonly Lock gate = new();
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private string[]? longestFirst;

    /// <summary>Those that are marked in some values.</summary>
    public static SecretTexts Of(params ReadOnlySpan<PropertyValue> values)
    {
        var secrets = new SecretTexts();
        foreach (var value in values)
        {
            secrets.Add(value);
        }

        return secrets;
    }

    /// <summary>Takes in all that is marked as secret in a value.</summary>
    public void Add(PropertyValue value) => Add(value, secret: false);

    /// <summary>Takes in a text that is secret, as a whole and line by line, for people are shown single lines.</summary>
    public void Add(string text)
    {
        foreach (var part in text.Split('\n').Select(line => line.Trim()).Append(text))
        {
            AddWhole(part);

            // As it stands in JSON, or in a message that quotes it.
            AddWhole(JsonText.Escaped(part));
        }
    }

    /// <summary>A text for people, without any of the secrets.</summary>
    public string Hide(string text) =>
        LongestFirst().Aggregate(text, (rest, secret) => !rest.Contains(secret, StringComparison.Ordinal) ? rest
            : secret.Length >= ShortestInWords ? rest.Replace(secret, Hidden, StringComparison.Ordinal)
            : Regex.Replace(rest, $"(?<![A-Za-z0-9]){Regex.Escape(secret)}(?![A-Za-z0-9])", Hidden));

    // The longest first, for one may hold another.
    private string[] LongestFirst()
    {
        lock (gate)
        {
            return longestFirst ??= [.. texts.OrderByDescending(t => t.Length)];
        }
    }

    private void AddWhole(string text)
    {
        lock (gate)
        {
            if (text.Length >= Shortest && !Words.Contains(text) && texts.Add(text))
            {
                longestFirst = null;
            }
        }
    }

    private void Add(PropertyValue value, bool secret)
    {
        secret |= value.IsSecret;
        switch (value.Plain)
        {
            case TextValue text when secret:
                Add(text.Value);
                break;
            case NumberValue number when secret:
                Add(NumberText.Plain(number.Value));
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    Add(item, secret);
                }

                break;
            case ObjectValue members:
                foreach (var member in members.Members.Values)
                {
                    Add(member, secret);
                }

                break;
            case SignedValue signed:
                Add(signed.Content, secret);
                break;
        }
    }
}
