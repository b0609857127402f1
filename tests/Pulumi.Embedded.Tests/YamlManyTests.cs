using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Source;

namespace Pulumi.Embedded.Tests;

/// <summary>Programs so large that several threads read and check them.</summary>
public class YamlManyTests
{
    private const int Resources = 600;

    [Fact]
    public async Task All_mistakes_of_a_large_program_are_told_in_the_order_of_the_file()
    {
        // Reading finds two in every tenth, a check finds one in every tenth and two in the others.
        var program = "resources:\n" + string.Concat(Enumerable.Range(0, Resources).Select(i => (i % 10) switch
        {
            0 => $"  thing{i}: {{ type: 'simple:Thing', opt{i}: 1, options: {{ protects{i}: true }} }}\n",
            5 => $"  thing{i}: {{ type: 'simple:Nothing{i}' }}\n",
            _ => $"  thing{i}: {{ type: 'simple:Thing', properties: {{ value: '${{none{i}}}', texts: {{ a: '${{no{i}}}' }} }} }}\n",
        }));
        var first = await ProblemsAsync(program);
        Assert.Equal(first, await ProblemsAsync(program));
        Assert.Equal(first.Order(), first);
        var lines = first.Select(p => p.Line).ToArray();
        Assert.Equal(Enumerable.Range(0, Resources).Select(i => i + 4), lines.Distinct());
        Assert.All(first, p => Assert.Contains($"{p.Line - 4}", p.Message, StringComparison.Ordinal));
        Assert.Equal(Resources * 19 / 10, first.Length);
    }

    [Fact]
    public async Task Resources_of_a_large_program_have_their_order()
    {
        using var run = await YamlRun.RunAsync("resources:\n" + string.Concat(
            Enumerable.Range(0, Resources).Select(i => $"  thing{i}: {{ type: 'simple:Thing' }}\n")));
        Assert.All(Enumerable.Range(0, Resources), i => Assert.True(run.Goals.ContainsKey($"thing{i}")));
        Assert.Equal(
            Enumerable.Range(0, Resources).Select(i => $"thing{i}"),
            ProjectFile.Open(run.Folder).ReadProgram().Resources.Select(r => r.Key));
    }

    private static async Task<(int Line, int Column, string Message)[]> ProblemsAsync(string program)
    {
        var e = await Assert.ThrowsAsync<SourceException>(() => YamlRun.RunAsync(program));
        return [.. e.Problems.Select(p => (p.At.Line, p.At.Column, p.Message))];
    }
}
