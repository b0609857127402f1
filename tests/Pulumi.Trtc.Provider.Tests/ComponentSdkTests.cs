using Trtc.SdkGenerator;
using Trtc.SdkGenerator.Examples;
using Trtc.SdkGenerator.NodeJs;
using Trtc.SdkGenerator.Reference;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Components and their methods in what is generated.</summary>
public class ComponentSdkTests
{
    private const string Token = ComponentSchema.Token;

    public static TheoryData<string, string, string> Wrong => new()
    {
        { $"resources/{Token}/isComponent", "false", $"{Token} has methods, which this generator writes for components only." },
        { $"resources/{Token}/stateInputs", """{ "properties": { "a": { "type": "string" } } }""", "has stateInputs" },
        { $"resources/{Token}/methods/more", $"\"{Token}/more\"", $"has the method more, which is to be the function {Token}/more." },
        { $"resources/{Token}/methods/more", "\"trtc:index:getUserSig\"", "which is to be the function" },
        { $"resources/{Token}/methods", "{}", $"No component has the method {Token}/announce and none {Token}/close." },
        { $"functions/{Token}:announce/inputs/properties/__self__", "{ \"type\": \"string\" }", "its __self__ is no reference to" },
        { $"functions/{Token}:announce/inputs/properties/__self__/$ref", "\"#/resources/trtc:index:StreamIngest\"", "is no reference" },
        { $"functions/{Token}:announce/inputs/properties/__self__/plain", "true", "__self__ has \"plain\", which this" },
        { $"functions/{Token}:announce/inputs/properties/text/plain", "true", "text has \"plain\", which this" },
        { $"functions/{Token}:announce/outputs", "-", "announce has no inputs or no outputs" },
        { $"resources/{Token}/inputProperties/film", """{ "$ref": "#/resources/trtc:index:StreamIngest" }""", "does not know references" },
    };

    [Fact]
    public void A_component_and_its_methods_have_their_form_in_CSharp()
    {
        var files = SdkFiles.Generate(ComponentSchema.Parse());
        Contains(
            files["Rehearsal.cs"],
            """[TrtcResourceType("trtc:index:Rehearsal")]""",
            "public partial class Rehearsal : global::Pulumi.ComponentResource",
            """[Output("hall")]""",
            "public Output<string> Hall { get; private set; } = null!;",
            "public Output<ImmutableArray<Outputs.RehearsalGuest>> Present { get; private set; } = null!;",
            "public Rehearsal(string name, RehearsalArgs args, ComponentResourceOptions? options = null)",
            """: base("trtc:index:Rehearsal", name, args ?? new RehearsalArgs(), MakeResourceOptions(options, ""), remote: true)""",
            "private static ComponentResourceOptions MakeResourceOptions(ComponentResourceOptions? options, Input<string>? id)",
            "var defaultOptions = new ComponentResourceOptions",
            "Version = Utilities.Version,",
            """PluginDownloadURL = "github://api.github.com/pulumi-trtc/pulumi-trtc",""",
            "var merged = ComponentResourceOptions.Merge(defaultOptions, options);",
            "public sealed class RehearsalArgs : global::Pulumi.ResourceArgs",
            "public Input<Pulumi.Trtc.RoomIdType>? RoomIdType { get; set; }",
            "public InputList<Inputs.RehearsalGuestArgs> Guests",
            "_key = Output.Tuple<Input<string>?, int>(value, emptySecret).Apply(t => t.Item1);",
            "public Output<RehearsalAnnounceResult> Announce(RehearsalAnnounceArgs args)",
            "=> global::Pulumi.Deployment.Instance.Call<RehearsalAnnounceResult>("
            + "\"trtc:index:Rehearsal/announce\", args ?? new RehearsalAnnounceArgs(), this);",
            "public Output<RehearsalCloseResult> Close()",
            "=> global::Pulumi.Deployment.Instance.Call<RehearsalCloseResult>("
            + "\"trtc:index:Rehearsal/close\", global::Pulumi.CallArgs.Empty, this);",
            "public sealed class RehearsalAnnounceArgs : global::Pulumi.CallArgs",
            "Loudness = 50;",
            "[OutputType]\n    public sealed class RehearsalAnnounceResult",
            "public readonly Outputs.RehearsalNote? Note;",
            "public readonly string Ended;");
        Assert.All(
            ["__self__", "Input<string> id", " Get(", "State", "AdditionalSecretOutputs", "CustomResource"],
            none => Assert.DoesNotContain(none, files["Rehearsal.cs"], StringComparison.Ordinal));

        Assert.Contains("Inputs/RehearsalGuestArgs.cs", files.Keys);
        Assert.Contains("Outputs/RehearsalNote.cs", files.Keys);
        Assert.DoesNotContain("Inputs/RehearsalNoteArgs.cs", files.Keys);
        Assert.DoesNotContain(files.Keys, f => f.Contains("announce.", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_component_and_its_methods_have_their_form_in_TypeScript()
    {
        var files = NodeJsFiles.Generate(ComponentSchema.Parse());
        var rehearsal = files["rehearsal.ts"];
        Contains(
            rehearsal,
            "required: [\"roomId\"],",
            "secret: [\"key\"],",
            "export class Rehearsal extends pulumi.ComponentResource {",
            "public static readonly __pulumiType = \"trtc:index:Rehearsal\";",
            "return obj?.__pulumiType === Rehearsal.__pulumiType;",
            "declare public readonly hall: pulumi.Output<string>;",
            "declare public readonly present: pulumi.Output<outputs.RehearsalGuest[]>;",
            "constructor(name: string, args: RehearsalArgs, opts?: pulumi.ComponentResourceOptions) {",
            "super(Rehearsal.__pulumiType, name, utilities.propertiesOf(form, args, opts), "
            + "utilities.withDefaults(opts, { additionalSecretOutputs: [\"pass\"] }), true /*remote*/);",
            "announce(args: Rehearsal.AnnounceArgs): pulumi.Output<Rehearsal.AnnounceResult> {",
            "return pulumi.runtime.call(\"trtc:index:Rehearsal/announce\", {",
            "\"__self__\": this,",
            "code: utilities.secret(args.code),",
            "loudness: args.loudness ?? 50,",
            "text: args.text,",
            "}, this);",
            "close(): pulumi.Output<Rehearsal.CloseResult> {",
            "export namespace Rehearsal {",
            "    export interface AnnounceArgs {",
            "to?: pulumi.Input<pulumi.Input<inputs.RehearsalGuestArgs>[]>;",
            "    export interface AnnounceResult {",
            "note?: outputs.RehearsalNote;");
        Assert.DoesNotContain(" get(", rehearsal, StringComparison.Ordinal);
        Assert.DoesNotContain("interface CloseArgs", rehearsal, StringComparison.Ordinal);
        Contains(files["index.ts"], "export * from \"./rehearsal\";", "\"trtc:index:Rehearsal\": Rehearsal,");
        Assert.DoesNotContain(files.Keys, f => f.Contains("announce.", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_component_has_a_page_of_the_reference_with_its_methods()
    {
        var pages = ReferenceFiles.Generate(ComponentSchema.Parse(), "programs");
        Contains(pages["README.md"], "## Components\n", "| [`Rehearsal`](Rehearsal.md) | A trial run. |");
        Assert.DoesNotContain("`announce`", pages["README.md"], StringComparison.Ordinal);
        var functions = pages["README.md"].IndexOf("## Functions", StringComparison.Ordinal);
        Assert.InRange(pages["README.md"].IndexOf("[`Rehearsal`]", StringComparison.Ordinal), 0, functions);
        var page = pages["Rehearsal.md"];
        Contains(
            page,
            "A trial run.\n\nOf a show.\n",
            "| name | type | required | description |\n",
            "| `roomId` | string | yes | The room. |",
            "| `hall` | string | The room's ID. |",
            "| `pass` | string | Secret.  |",
            "### announce\n\nSays something to all.\n",
            "| `text` | string | yes | What is said. |",
            "| `count` | integer | How many heard it. |",
            "### close\n\nEnds it.\n\nMethod `trtc:index:Rehearsal/close`.\n\n#### Inputs\n\nNone.\n",
            "### RehearsalGuest",
            "| `userId` | string | yes | Who it is. |",
            "| name | type | description |\n| --- | --- | --- |\n| `by` |");
        Assert.DoesNotContain("__self__", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a change", page, StringComparison.Ordinal);
        Assert.DoesNotContain(pages.Keys, p => p.Contains("announce", StringComparison.Ordinal));
        var none = ReferenceFiles.Generate(SdkTests.Parse("", "[]"), "programs");
        Assert.DoesNotContain("## Components", none["README.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_has_its_example_in_every_language_and_is_not_imported()
    {
        var page = Pages(ComponentSchema.Program)["Rehearsal.md"];
        Contains(
            page,
            "new trtc.Rehearsal(\"trial\", {",
            "roomIdType: trtc.RoomIdType.Integer,",
            "isHeard: trtc.YesNo.Yes,",
            "\"the-hall\": \"red\",",
            "roomId: trial.hall,",
            "trial = trtc.Rehearsal(\"trial\",",
            "\"is_heard\": trtc.YesNo.YES,",
            "new Trtc.Rehearsal(\"trial\", new()",
            "new Trtc.Inputs.RehearsalGuestArgs",
            "IsHeard = Trtc.YesNo.Yes,",
            "trtc.NewRehearsal(ctx, \"trial\", &trtc.RehearsalArgs{",
            "trtc.RehearsalGuestArray{",
            "pulumi.StringMap{",
            "new Rehearsal(\"trial\", RehearsalArgs.builder()",
            "import io.github.pulumitrtc.trtc.inputs.RehearsalGuestArgs;",
            ".isHeard(YesNo.Yes)",
            "type: trtc:Rehearsal");
        Assert.DoesNotContain("## Import", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_component_without_a_program_is_refused()
    {
        var failure = Assert.Throws<InvalidDataException>(() => Pages(null));
        Assert.Equal("Either the resource or its program is missing of Rehearsal", failure.Message);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_it_does_not_know_of_components_it_refuses(string path, string edit, string expected) => Assert.Contains(
        expected,
        Assert.Throws<InvalidDataException>(() => ComponentSchema.Parse(path, edit)).Message,
        StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, string> Pages(string? program)
    {
        var programs = Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "src", "Pulumi.Trtc.Provider", "Schema", "Examples"), "*.yaml")
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText, StringComparer.Ordinal);
        if (program is not null)
        {
            programs.Add("Rehearsal", program);
        }

        return ExamplePage.Generate(ComponentSchema.Parse(), programs);
    }

    private static void Contains(string text, params string[] expected) =>
        Assert.All(expected, e => Assert.Contains(e, text, StringComparison.Ordinal));
}
