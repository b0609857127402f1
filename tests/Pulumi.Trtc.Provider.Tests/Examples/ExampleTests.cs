using System.Text.Json.Nodes;
using Trtc.SdkGenerator.Examples;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Trtc.Provider.Tests.Examples;

/// <summary>The examples in the schema's descriptions say the same in every language, and name only what the schema has.</summary>
public class ExampleTests
{
    private static readonly ExampleSchema Schema = new();

    public static TheoryData<string, string> Programs
    {
        get
        {
            var programs = new TheoryData<string, string>();
            foreach (var resource in Schema.Resources)
            {
                programs.Add(resource, "csharp");
                programs.Add(resource, "go");
                programs.Add(resource, "java");
            }

            return programs;
        }
    }

    public static TheoryData<string> Resources => [.. Schema.Resources];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Each_program_declares_what_the_one_in_YAML_declares(string resource, string language)
    {
        var examples = Described.Examples(Schema.Description(resource));
        Assert.Equal(OfYaml(examples["yaml"]).ToJsonString(), Parser(language, examples[language]).Parse().ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Every_resource_has_its_example_in_every_language(string resource)
    {
        var description = Schema.Description(resource);
        var languages = Described.Examples(description).Keys.Where(k => k != "sh").Order(StringComparer.Ordinal);
        Assert.Equal(["csharp", "go", "java", "python", "typescript", "yaml"], languages);
        Assert.Contains($"trtc:{resource}\"", OfYaml(Described.Examples(description)["yaml"]).ToJsonString(), StringComparison.Ordinal);
        var marks = description.Split('\n').Where(l => l.StartsWith("{{%", StringComparison.Ordinal));
        Assert.Equal(["{{% examples %}}", "{{% example %}}", "{{% /example %}}", "{{% /examples %}}"], marks);
    }

    [Theory]
    [InlineData("csharp", "RecordMode", "RecordMood")]
    [InlineData("csharp", "StorageVendor.TencentCos", "StorageVendor.Tencent")]
    [InlineData("csharp", "Inputs.CloudStorageArgs", "Inputs.CloudVodArgs")]
    [InlineData("csharp", "MaxIdleTime = 600", "MaxIdleTime = \"600\"")]
    [InlineData("csharp", "AccessKey = accessKey", "AccessKey = accesKey")]
    [InlineData("go", "RecordMode:", "RecordMood:")]
    [InlineData("go", "trtc.StorageVendorTencentCos", "trtc.StorageVendorTencent")]
    [InlineData("go", "trtc.CloudStorageArgs", "trtc.CloudVodArgs")]
    [InlineData("go", "pulumi.Int(600)", "pulumi.String(\"600\")")]
    [InlineData("go", "AccessKey: accessKey", "AccessKey: \"key\"")]
    [InlineData("java", ".recordMode(", ".recordMood(")]
    [InlineData("java", "StorageVendor.TencentCos", "StorageVendor.Tencent")]
    [InlineData("java", "CloudStorageArgs.builder()", "CloudVodArgs.builder()")]
    [InlineData("java", "maxIdleTime(600)", "maxIdleTime(\"600\")")]
    [InlineData("java", "import io.github.pulumitrtc.trtc.enums.StorageVendor;\n", "")]
    public void A_name_or_a_type_that_is_not_there_is_found(string language, string right, string wrong)
    {
        var program = Described.Examples(Schema.Description("CloudRecording"))[language];
        var broken = program.Replace(right, wrong, StringComparison.Ordinal)
            .Replace(right.Replace(": ", ":       ", StringComparison.Ordinal), wrong, StringComparison.Ordinal);
        Assert.NotEqual(program, broken);
        Assert.Throws<FormatException>(() => Parser(language, broken).Parse());
    }

    private static ExampleParser Parser(string language, string program) => language switch
    {
        "csharp" => new CSharpParser(program, Schema),
        "go" => new GoParser(program, Schema),
        "java" => new JavaParser(program, Schema),
        _ => throw new ArgumentException(language),
    };

    private static JsonObject OfYaml(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = Plain(stream.Documents[0].RootNode).AsObject();
        var config = new JsonObject();
        foreach (var (name, value) in root["config"]?.AsObject() ?? [])
        {
            config[name] = value!["secret"] is not null ? "secret" : value["default"]?.DeepClone() ?? "required";
        }

        return new JsonObject { ["config"] = config, ["resources"] = root["resources"]!.DeepClone() };
    }

    private static JsonNode Plain(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value!,
        YamlSequenceNode items => new JsonArray([.. items.Select(Plain)]),
        YamlMappingNode members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key.ToString(), (JsonNode?)Plain(m.Value)))),
        _ => throw new YamlException(node.ToString()),
    };
}
