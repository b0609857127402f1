using System.Text;

namespace Pulumi.Embedded.Languages;

/// <summary>Arguments in one text, as shells part them.</summary>
internal static class CommandLineText
{
    /// <summary>The arguments of a text: blanks part them, quotes and backslashes keep what they hold.</summary>
    /// <exception cref="LanguageException">A quote is not closed.</exception>
    public static IReadOnlyList<string> Split(string text, string what)
    {
        var (all, one, began, quote) = (new List<string>(), new StringBuilder(), false, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && quote != '\'' && i + 1 < text.Length)
            {
                one.Append(text[++i]);
                began = true;
            }
            else if (c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && c is '"' or '\'')
            {
                (quote, began) = (c, true);
            }
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                End();
            }
            else
            {
                one.Append(c);
                began = true;
            }
        }

        End();
        return quote == '\0' ? all : throw new LanguageException($"Pulumi.yaml: {what} has a quote ({quote}) that is not closed");

        void End()
        {
            if (began)
            {
                all.Add(one.ToString());
            }

            one.Clear();
            began = false;
        }
    }
}
