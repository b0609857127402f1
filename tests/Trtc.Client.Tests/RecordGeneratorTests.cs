using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Trtc.Client.Generator;
using Trtc.Client.Metadata;

namespace Trtc.Client.Tests;

/// <summary>What a build says of a record that no contract can be made of.</summary>
public class RecordGeneratorTests
{
    [Theory]
    [InlineData("[Api(\"A member.\")] public int? Count { get; init; }", "Mine.Record.Count is of a type that is no type")]
    [InlineData("[Api(\"A member.\")] public System.DateTime? At { get; init; }", "Mine.Record.At is of a type that is no type")]
    [InlineData("[Api(\"A member.\")] public IReadOnlyList<bool>? Flags { get; init; }", "Mine.Record.Flags is of a type that is no type")]
    [InlineData("[Api(\"A part.\")] public IReadOnlyList<Level>? Levels { get; init; }", "Mine.Record.Levels is of a type that is no type")]
    [InlineData("[Api(\"A member.\")] public List<string>? Names { get; init; }", "Mine.Record.Names is of a type that is no type")]
    [InlineData("public string? Name { get; init; }", "Mine.Record.Name has no [Api] attribute.")]
    [InlineData("[Api(\"Wide.\")] public enum Wide : long { [Api(\"Far.\")] Far }", "Mine.Record.Wide is coded, so its values must be of")]
    public void A_record_that_is_none_of_the_services_stops_the_build(string member, string problem)
    {
        var (problems, _) = Run(member);
        Assert.Contains(problems, p => p.Id == "TRTC001" && p.GetMessage(null).StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void The_members_of_requests_are_listed_and_those_of_answers_are_not()
    {
        var (problems, lists) = Run("""
            [Api("A member.")] public Level? High { get; init; }
            [Api("A part.")] public IReadOnlyList<Part>? Parts { get; init; }
            """);
        Assert.Empty(problems);
        var names = lists[lists.IndexOf("RequestMembers", StringComparison.Ordinal)..].Split('"').Where((_, i) => i % 2 == 1);
        Assert.Equal(["High", "Parts", "Within"], names);
    }

    private static (IReadOnlyList<Diagnostic> Problems, string Lists) Run(string member)
    {
        var source = $$"""
            using System.Collections.Generic;
            using Trtc.Client.Metadata;
            namespace Mine;
            [Api("A level.")] public enum Level { [Api("High.")] High }
            [Api("A part.")] public sealed record Part { [Api("What is within.")] public string? Within { get; init; } }
            [Api("An answer.")] public sealed record Answer { [Api("What it says.")] public string? Says { get; init; } }
            [Api("A record.")] public sealed record Record : ITrtcRequest { ApiAction ITrtcRequest.Action => null!; {{member}} }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(ApiType).Assembly.Location).Distinct().Select(f => MetadataReference.CreateFromFile(f));
        var compilation = CSharpCompilation.Create(
            "Mine", [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary));
        var result = CSharpGeneratorDriver.Create(new RecordGenerator()).RunGenerators(compilation).GetRunResult();
        var lists = result.GeneratedTrees.Single(t => t.FilePath.EndsWith("Contracts.g.cs", StringComparison.Ordinal));
        return (result.Diagnostics, lists.ToString());
    }
}
