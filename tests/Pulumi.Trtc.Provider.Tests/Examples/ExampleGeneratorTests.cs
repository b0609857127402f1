using Trtc.SdkGenerator.Examples;
using Trtc.Testing;
using SdkSchema = Trtc.SdkGenerator.Schema;

namespace Pulumi.Trtc.Provider.Tests.Examples;

/// <summary>The generator of examples.</summary>
public class ExampleGeneratorTests
{
    private static readonly SdkSchema Schema = SdkSchema.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.json")));

    [Theory]
    [InlineData("roomId: \"1\"", "roomID: \"1\"", "film lacks roomId")]
    [InlineData("volume: 80", "loudness: 80", "StreamIngest has no loudness")]
    [InlineData("volume: 80", "volume: loud", "film.volume is loud, and no whole number")]
    [InlineData("roomIdType: Integer", "roomIdType: Number", "RoomIdType has no Number")]
    [InlineData("userId: cinema", "userId: ${who}", "refers to who, which is no configuration")]
    [InlineData("userId: cinema", "userId: the-${room}", "a reference inside a text")]
    [InlineData("type: trtc:StreamIngest", "type: trtc:Ingest", "the schema has no trtc:Ingest")]
    [InlineData("    properties:", "    options: {}\n    properties:", "film has options, which examples do not use")]
    public void A_program_that_the_schema_does_not_bear_out_is_refused(string right, string wrong, string expected)
    {
        const string Program = """
            name: x
            runtime: yaml
            description: A film
            resources:
              film:
                type: trtc:StreamIngest
                properties:
                  roomId: "1"
                  roomIdType: Integer
                  userId: cinema
                  volume: 80
            """;
        Assert.Equal("A film", ExampleReader.Read(Program, Schema).Title);
        var broken = Program.Replace(right, wrong, StringComparison.Ordinal);
        var error = Assert.Throws<InvalidDataException>(() => ExampleReader.Read(broken, Schema));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sdkAppId", "sdk_app_id")]
    [InlineData("llmConfig", "llm_config")]
    [InlineData("backGroundColor", "back_ground_color")]
    [InlineData("userIDs", "user_ids")]
    [InlineData("TTSConfig", "tts_config")]
    [InlineData("sha256Hash", "sha256_hash")]
    [InlineData("lambda", "lambda_")]
    public void Names_in_Python_are_those_of_Pulumis_generator(string name, string expected) =>
        Assert.Equal(expected, PythonNames.Of(name));

    [Theory]
    [InlineData("LcAac", "LC_AAC")]
    [InlineData("AwsS3", "AWS_S3")]
    [InlineData("HeAacV2", "HE_AAC_V2")]
    [InlineData("Hz48000", "HZ48000")]
    public void Values_of_enums_in_Python_are_those_of_Pulumis_generator(string name, string expected) =>
        Assert.Equal(expected, PythonNames.OfEnum(name));

    [Fact]
    public void A_description_in_one_language_has_no_other_and_no_marks()
    {
        const string Description =
            "What.\n\n{{% examples %}}\n## Example Usage\n{{% example %}}\n### One\n\n```go\nx := 1\n```\n```csharp\nvar x = 1;\n```\n"
            + "{{% /example %}}\n{{% /examples %}}\n\n## Import\n\n```sh\npulumi import\n```";
        Assert.Equal(
            "What.\n\n## Example Usage\n### One\n\n```csharp\nvar x = 1;\n```\n\n## Import\n\n```sh\npulumi import\n```",
            Described.InOneLanguage(Description, "csharp"));
        Assert.Equal("What.", Described.WithoutExamples(Description));
    }
}
