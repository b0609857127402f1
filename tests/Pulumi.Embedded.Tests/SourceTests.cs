using System.Text.RegularExpressions;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>What holds for all that is written by hand: its size, and where it has the time from.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 300;
    private const int MostColumns = 140;

    // A reason for a whole file stands where a reader sees it first.
    private const int FirstLines = 5;

    private static readonly string[] Kinds = [".cs", ".mjs", ".ts", ".sh"];

    // What is built, fetched, generated, recorded, or somebody's data.
    private static readonly string[] NotOurs =
        ["bin", "obj", "artifacts", "node_modules", "Generated", "TestResults", "docs", "sdk/nodejs", "tests/spec", "tests/cases/files"];

    [Fact]
    public void A_file_fits_on_a_few_screens_and_a_line_into_one_or_says_why_not()
    {
        var files = Below("").ToArray();
        Assert.InRange(files.Length, 100, int.MaxValue);
        var wrong = files.SelectMany(f => Wrong(f, File.ReadAllLines(Path.Combine(Repository.Root, f))));
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_reason_counts_for_the_file_or_for_the_next_line_and_has_to_be_one()
    {
        var wide = new string('x', MostColumns + 1);
        Assert.Equal(["a.cs:2: 141 columns"], Wrong("a.cs", ["one", wide, "three"]));
        Assert.Empty(Wrong("a.cs", ["one", "    // Long: a table is a row.", wide]));
        Assert.Empty(Wrong("a.sh", ["#!/bin/sh", "# Long: a table is a row.", "", "", "", "", wide]));
        Assert.Equal(["a.cs:2: 141 columns"], Wrong("a.cs", ["// Long:", wide]));
        string[] tall = [.. Enumerable.Repeat("x", MostLines + 1)];
        Assert.Equal(["a.cs: 301 lines"], Wrong("a.cs", tall));
        Assert.Empty(Wrong("a.cs", [.. tall[..^1]]));
        Assert.Empty(Wrong("a.cs", ["// Long: one table.", .. tall]));
        Assert.Equal(["a.cs: 302 lines"], Wrong("a.cs", [.. tall, "// Long: too late."]));
    }

    [Fact]
    public void The_engine_and_the_tool_have_the_time_from_the_tools_entry()
    {
        string[] projects = ["Pulumi.Protocol", "Pulumi.Embedded", "Pulumi.Trtc.InProcess", "Pulumi.Trtc.Testing", "Trtc.Cli"];
        var clocks =
            from project in projects
            from file in Below($"src/{project}")
            from line in File.ReadLines(Path.Combine(Repository.Root, file))
            where Clock().IsMatch(line)
            select $"{file}: {line.Trim()}";
        Assert.Equal(["src/Trtc.Cli/Program.cs: var time = TimeProvider.System;"], clocks);
    }

    private static IEnumerable<string> Wrong(string file, string[] lines)
    {
        if (lines.Take(FirstLines).Any(l => Reason().IsMatch(l)))
        {
            return [];
        }

        var wide = lines.Index()
            .Where(l => l.Item.Length > MostColumns && (l.Index == 0 || !Reason().IsMatch(lines[l.Index - 1])))
            .Select(l => $"{file}:{l.Index + 1}: {l.Item.Length} columns");
        return lines.Length > MostLines ? wide.Prepend($"{file}: {lines.Length} lines") : wide;
    }

    private static IEnumerable<string> Below(string folder)
    {
        foreach (var path in Directory.EnumerateFileSystemEntries(Path.Combine(Repository.Root, folder)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var file = folder.Length == 0 ? name : $"{folder}/{name}";
            if (Directory.Exists(path))
            {
                foreach (var below in name.StartsWith('.') || NotOurs.Contains(name) || NotOurs.Contains(file) ? [] : Below(file))
                {
                    yield return below;
                }
            }
            else if (Kinds.Contains(Path.GetExtension(name)))
            {
                yield return file;
            }
        }
    }

    [GeneratedRegex(@"^\s*(//|#) Long: \S")]
    private static partial Regex Reason();

    // A pause that names no clock goes by the machine's.
    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|TimeProvider\.System|Stopwatch|TickCount|Thread\.Sleep|CancelAfter"
        + @"|Task\.Delay\([^,]+(, *[\w.]*([tT]oken|[sS]top))?\)")]
    private static partial Regex Clock();
}
