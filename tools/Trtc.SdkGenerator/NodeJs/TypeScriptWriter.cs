using System.Text;

namespace Trtc.SdkGenerator.NodeJs;

/// <summary>Writes lines of TypeScript with their indentation.</summary>
internal sealed class TypeScriptWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>A file that imports these, name by path.</summary>
    public static string File(IEnumerable<(string Name, string Path)> imports, Action<TypeScriptWriter> write)
    {
        var code = new TypeScriptWriter();
        code.Line("// Made from schema.json by tools/Trtc.SdkGenerator. Edits are lost when it runs again.");
        foreach (var (name, path) in imports)
        {
            code.Line($"import * as {name} from \"{path}\";");
        }

        code.Blank();
        write(code);
        return code.text.ToString().TrimEnd() + "\n";
    }

    public void Line(string line) => text.Append(' ', line.Length == 0 ? 0 : depth * 4).Append(line).Append('\n');

    public void Blank() => Line("");

    /// <summary>A head with a block in braces.</summary>
    public void Block(string head, Action inside, string end = "}")
    {
        Line($"{head} {{");
        depth++;
        inside();
        depth--;
        if (text is [.., '\n', '\n'])
        {
            text.Length--;
        }

        Line(end);
    }

    /// <summary>A documentation comment, with why not to use it any more.</summary>
    public void Doc(string description, string? deprecated = null)
    {
        var lines = description.Length == 0 ? [] : description.Split('\n');
        if (deprecated is not null)
        {
            lines = [.. lines, $"@deprecated {deprecated}"];
        }

        // A comment would end there.
        lines = [.. lines.Select(l => l.Replace("*/", "*&#47;", StringComparison.Ordinal))];
        if (lines is [var only])
        {
            Line($"/** {only} */");
        }
        else if (lines.Length > 0)
        {
            Line("/**");
            foreach (var line in lines)
            {
                Line($" * {line}".TrimEnd());
            }

            Line(" */");
        }
    }
}
