using Pulumi.Embedded.Source;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>What expressions of programs in YAML are worth; the values on the right are those of Pulumi's own runtime.</summary>
public class YamlValueTests
{
    [Theory]
    [InlineData("{ fn::join: [null, [a, b]] }", "\"ab\"")]
    [InlineData("{ fn::split: ['', 'aé'] }", "[\"a\", \"é\"]")]
    [InlineData("{ fn::split: [',', 'a,b,'] }", "[\"a\", \"b\", \"\"]")]
    [InlineData("{ fn::select: [1, [a, b]] }", "\"b\"")]
    [InlineData("{ fn::length: 'a👋' }", "2")]
    [InlineData("[{ fn::singleOrNone: [] }, null]", "[null, null]")]
    [InlineData("{ a: null, b: [null] }", "{b: [null]}")]
    [InlineData("{ fn::toJSON: { b: [1, 1e21, null], a: '<&>' } }", "\"{\"a\":\"\\u003c\\u0026\\u003e\",\"b\":[1,1e+21,null]}\"")]
    [InlineData("{ fn::unsecret: [{ fn::secret: a }] }", "[\"a\"]")]
    [InlineData("{ fn::fromBase64: SGVsbG8= }", "\"Hello\"")]
    [InlineData("{ fn::sha1: hello }", "\"aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d\"")]
    [InlineData("'n=${million}'", "\"n=1e+06\"")]
    [InlineData("'n=${number}'", "\"n=1.400000001e+09\"")]
    [InlineData("'n=${small}'", "\"n=1e-05\"")]
    [InlineData("'n=${half}'", "\"n=123456.5\"")]
    [InlineData("'n=${count}'", "\"n=1400000001\"")]
    [InlineData("'n=${list}'", "\"n=[1 a <nil>]\"")]
    [InlineData("'n=${map}'", "\"n=map[x:1 y:true]\"")]
    [InlineData("'n=${nothing}'", "\"n=<nil>\"")]
    [InlineData("'$${a} $$ ${list[1]}'", "\"${a} $ a\"")]
    public async Task A_value_is_what_Pulumi_makes_of_it(string expression, string value)
    {
        using var run = await YamlRun.RunAsync($$"""
            config: { count: { type: integer } }
            variables:
              million: 1000000
              number: 1400000001
              small: 0.00001
              half: 123456.5
              list: [1, a, null]
              map: { y: true, x: 1 }
              nothing: null
            outputs: { it: {{expression}} }
            """, config: new() { ["count"] = PropertyValue.Of(1400000001) });
        Assert.Empty(run.Failures);
        Assert.Equal(value, run.Outputs!.Members["it"].ToString());
    }

    [Theory]
    [InlineData("{ fn::fromBase64: '?' }", "base64")]
    [InlineData("{ fn::fromBase64: /w== }", "UTF-8")]
    [InlineData("{ fn::select: [2, [a]] }", "index")]
    [InlineData("{ fn::remoteAsset: 'https://example.com/a' }", "no network")]
    [InlineData("{ fn::remoteArchive: 'https://example.com/a.zip' }", "no network")]
    [InlineData("{ fn::fileAsset: missing.txt }", "missing.txt")]
    [InlineData("{ fn::fileArchive: Pulumi.yaml }", ".tar.gz")]
    [InlineData("{ fn::assetArchive: { a: b } }", "\"a\"")]
    public async Task What_has_no_value_is_refused_by_name_and_line(string expression, string why)
    {
        using var run = await YamlRun.RunAsync($"outputs:\n  it: {expression}\n");
        var failure = Assert.Single(run.Failures);
        Assert.StartsWith("Pulumi.yaml:4:", failure, StringComparison.Ordinal);
        Assert.Contains(why, failure, StringComparison.Ordinal);
        Assert.Equal("{}", run.Outputs!.ToString());
    }

    [Theory]
    [InlineData("{ '${name}': 1, '$${b}': 2, '': 3 }", "{: 3, ${b}: 2, a: 1}")]
    [InlineData("{ 'x-${name}': 1 }", "{x-a: 1}")]
    [InlineData("{ '${hidden}': 1 }", "[secret]")]
    [InlineData("{ '<<': 1 }", "{<<: 1}")]
    [InlineData("{ <<: { a: 1 } }", "{<<: {a: 1}}")]
    [InlineData("{ my.key: 1, __type: 2, 'my key': 3 }", "{__type: 2, my key: 3, my.key: 1}")]
    public async Task A_name_may_be_computed_where_objects_are_values(string expression, string value)
    {
        using var run = await YamlRun.RunAsync($$"""
            variables: { name: a, hidden: { fn::secret: b } }
            outputs: { it: {{expression}} }
            """);
        Assert.Empty(run.Failures);
        Assert.Equal(value, run.Outputs!["it"]!.ToString());
    }

    [Fact]
    public async Task Names_of_outputs_stand_as_they_are()
    {
        using var run = await YamlRun.RunAsync("outputs: { 'a $${b}': 1, '${c}': 2 }");
        Assert.Equal(["${c}", "a $${b}"], [.. run.Outputs!.Members.Keys]);
    }

    [Fact]
    public async Task A_merge_key_of_an_alias_is_refused()
    {
        var e = await Assert.ThrowsAsync<SourceException>(
            () => YamlRun.RunAsync("variables: { a: &a { x: 1 } }\noutputs: { it: { <<: *a } }"));
        Assert.Contains("Pulumi.yaml:4:18: error: merge keys", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">=3.0.0", null)]
    [InlineData(">=4.0.0", "the project wants Pulumi >=4.0.0")]
    [InlineData("latest", "no range of versions")]
    public async Task A_computed_required_version_is_looked_at_before_anything_runs(string range, string? refusal)
    {
        using var run = await YamlRun.RunAsync("""
            config: { version: { type: string } }
            pulumi: { requiredVersion: "${version}" }
            resources: { it: { type: "simple:Thing" } }
            """, config: new() { ["version"] = PropertyValue.Of(range) });
        Assert.Equal(refusal is null, run.Goals.ContainsKey("it"));
        Assert.Equal(refusal is null ? 0 : 1, run.Failures.Count);
        Assert.All(run.Failures, f => Assert.Contains(refusal!, f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("echo", "{ value: 1 }", "return: value", "1")]
    [InlineData("echo", "{ value: 1 }", "", "{value: 1}")]
    [InlineData("echo", "{ value: { fn::secret: 1 } }", "return: value", "[secret]")]
    [InlineData("count", "{ value: 7 }", "", "7")]
    public async Task A_call_gives_what_its_function_answers(string function, string arguments, string more, string value)
    {
        using var run = await YamlRun.RunAsync($$"""
            outputs:
              it:
                fn::invoke:
                  function: simple:{{function}}
                  arguments: {{arguments}}
                  {{more}}
            """);
        Assert.Empty(run.Failures);
        Assert.Equal(value, run.Outputs!["it"]!.ToString());
    }

    [Fact]
    public async Task A_secret_in_an_answer_makes_all_of_it_secret()
    {
        using var run = await YamlRun.RunAsync(
            "outputs: { it: { fn::simple:echo: { value: 1 } } }",
            prepare: r => r.Answers["simple:index:echo"] = ObjectValue.Empty.With("value", PropertyValue.Of("a").AsSecret()));
        Assert.Equal("[secret]", run.Outputs!["it"]!.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_uses_a_result_depends_on_what_the_call_depends_on(bool preview)
    {
        using var run = await YamlRun.RunAsync("""
            resources:
              first: { type: "simple:Thing" }
              second: { type: "simple:Thing", properties: { value: "${data.value}" } }
            variables:
              data: { fn::invoke: { function: "simple:echo", arguments: { value: 1 }, options: { dependsOn: ["${first}"] } } }
            """, preview);
        Assert.Equal([YamlRun.Urn("simple:index:Thing", "first")], run.Goals["second"].Dependencies);
        Assert.Equal(preview ? 0 : 1, run.Calls.Count);
        Assert.Equal(preview ? "(unknown)" : "1", run.Goals["second"].Inputs["value"]!.ToString());
    }

    [Fact]
    public async Task What_a_provider_was_given_can_be_read()
    {
        using var run = await YamlRun.RunAsync("""
            resources: { mine: { type: "pulumi:providers:simple", properties: { url: a, token: b } } }
            outputs: { url: "${mine.url}", token: "${mine.token}", version: "${mine.version}" }
            """);

        // What is null is no output.
        Assert.Equal("{token: [secret], url: \"a\"}", run.Outputs!.ToString());
    }
}
