using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Source;

namespace Pulumi.Embedded.Tests;

/// <summary>Which plugin is asked for, and in which version.</summary>
public class YamlPackageTests
{
    private static readonly PackageDescriptor Declared = new("simple", "2.0.0", "https://example.com");

    [Theory]
    [InlineData("", "2.0.0", "https://example.com")]
    [InlineData("version: 26.0.0", "26.0.0", null)]
    [InlineData("pluginDownloadURL: 'https://x.test/v$${VERSION}'", null, "https://x.test/v${VERSION}")]
    public async Task A_resource_is_of_the_declared_package_unless_it_names_another(string options, string? version, string? url)
    {
        using var run = await YamlRun.RunAsync(
            $"resources: {{ it: {{ type: 'simple:Thing', options: {{ {options} }} }} }}", prepare: Declare);
        Assert.Equal(new PackageDescriptor("simple", version, url), run.Goals["it"].Package);
        Assert.Equal([Declared], run.Packages);

        // The schema is that of the version which will run.
        Assert.Contains(run.Asked, p => p.Version == (version ?? "2.0.0"));
    }

    [Fact]
    public async Task A_call_is_of_the_declared_package_whatever_it_names()
    {
        const string Program = """
            outputs: { a: { fn::invoke: { function: "simple:echo", options: { version: 3.0.0, pluginDownloadURL: "https://y.test" } } } }
            """;
        using var declared = await YamlRun.RunAsync(Program, prepare: Declare);
        Assert.Equal(Declared, declared.Calls.Single().Package);
        using var free = await YamlRun.RunAsync(Program);
        Assert.Equal(new PackageDescriptor("simple", "3.0.0", "https://y.test"), free.Calls.Single().Package);
    }

    [Fact]
    public async Task What_is_looked_up_asks_for_no_version()
    {
        using var run = await YamlRun.RunAsync("resources: { it: { type: 'simple:Thing', get: { id: a } } }", prepare: Declare);
        Assert.Equal(("a", new PackageDescriptor("simple")), (run.Reads["it"].Id, run.Reads["it"].Package));
    }

    [Fact]
    public async Task A_parameterised_package_is_its_plugin_with_its_parameter()
    {
        using var run = await YamlRun.RunAsync("""
            resources:
              prov: { type: "pulumi:providers:goodbye" }
              res: { type: "goodbye:Thing", options: { provider: "${prov}" } }
            """, prepare: r => r.Write("sdks/goodbye.yaml", """
            packageDeclarationVersion: 1
            name: parameterized
            version: 1.2.3
            parameterization: { name: goodbye, version: 2.0.0, value: R29vZGJ5ZQ== }
            """));
        var package = new PackageDescriptor("parameterized", "1.2.3", null, new Parameterization("goodbye", "2.0.0", "R29vZGJ5ZQ=="));
        Assert.Equal("goodbye", package.Namespace);
        Assert.All(run.Goals.Values.Where(g => g.Name is "prov" or "res"), g => Assert.Equal(package, g.Package));
        Assert.EndsWith("::prov::id-prov", run.Goals["res"].Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extension_adds_to_what_the_plugin_has()
    {
        using var run = await YamlRun.RunAsync("""
            resources:
              greeting: { type: "base:Greeting" }
              thing: { type: "base:Thing" }
            """, prepare: r => r.Write("sdks/myext.yaml", """
            packageDeclarationVersion: 1
            name: base
            version: 45.0.0
            extension: { name: myext, version: 2.0.0, value: SGVsbG8= }
            """));
        var extension = new Parameterization("myext", "2.0.0", "SGVsbG8=", IsExtension: true);
        Assert.Equal(new PackageDescriptor("base", "45.0.0", null, extension), run.Goals["greeting"].Package);
        Assert.Equal(new PackageDescriptor("base"), run.Goals["thing"].Package);
    }

    [Theory]
    [InlineData("packageDeclarationVersion: 1\nversion: 1.0.0", "sdks/a.yaml:1:1", "name")]
    [InlineData("packageDeclarationVersion: 1\nname: a\nparameterization: { name: b }", "sdks/a.yaml:3:", "version")]
    [InlineData(
        "packageDeclarationVersion: 1\nname: a\nparameterization: { name: b, version: 1.0.0, value: '?' }", "sdks/a.yaml:3:", "base64")]
    public async Task A_wrong_declaration_is_a_mistake_of_the_program(string declaration, string place, string what)
    {
        var e = await Assert.ThrowsAsync<SourceException>(
            () => YamlRun.RunAsync("resources: {}", prepare: r => r.Write("sdks/a.yaml", declaration)));
        Assert.Contains(place, e.Message, StringComparison.Ordinal);
        Assert.Contains(what, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("simple:Thing", "simple:index:Thing")]
    [InlineData("simple:mod:Part", "simple:mod/part:Part")]
    [InlineData("simple:mod/part:Part", "simple:mod/part:Part")]
    public async Task A_type_may_be_written_without_what_is_plain(string written, string token)
    {
        using var run = await YamlRun.RunAsync($"resources: {{ it: {{ type: '{written}' }} }}");
        Assert.Equal(token, run.Goals["it"].Type);
    }

    private static void Declare(YamlRun run) => run.Write("sdks/simple.yaml", """
        packageDeclarationVersion: 1
        name: simple
        version: 2.0.0
        downloadUrl: https://example.com
        """);
}
