using CsCheck;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Generated;
using Trtc.Testing;
using ListValue = Pulumi.Protocol.ListValue;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>What is secret stays secret through the provider, on the wire as an engine sees it.</summary>
public class SecretMarkTests
{
    [Fact]
    public async Task Inputs_leave_the_check_with_each_secret_marked_once_and_none_lost()
    {
        using var provider = new ProviderHost();
        foreach (var resource in AllResources.List)
        {
            var names = resource.Model.Properties.Keys.ToArray();
            await PropertyPathTests.Secrets(names, "x").SampleAsync(
                async inputs =>
                {
                    var (checkedInputs, failures) = await provider.CheckAsync(resource.Name, inputs);
                    var wire = Struct.Parser.ParseFrom(PropertyWire.Write(checkedInputs));
                    Assert.False(HasSecretInSecret(wire), $"{resource.Name}: {inputs}");
                    Assert.DoesNotContain("SECRET", PropertyPathTests.Clear(checkedInputs), StringComparison.Ordinal);
                    Assert.All(failures, f => Assert.DoesNotContain("SECRET", f.Reason, StringComparison.Ordinal));
                },
                iter: 200);
        }
    }

    // The value that is refused, everything that a refusal could say of it, and how the program marks it.
    [Theory]
    [InlineData("StreamIngest", "streamUrl", "no-address-8812")]
    [InlineData("StreamIngest", "volume", 881234)]
    [InlineData("StreamIngest", "roomId", "room-8812")]
    [InlineData("StreamIngest", "roomIdType", "Kind-8812")]
    [InlineData("StreamIngest", "region", "ap-8812")]
    [InlineData("PublishCdnStream", "publishCdnParams[0].publishCdnUrl", "no-address-8812")]
    [InlineData("PublishCdnStream", "videoParams.videoEncode.width", 881234)]
    [InlineData("PublishCdnStream", "videoParams.layoutParams.mixLayoutList[0].locationX", 1288)]
    [InlineData("PublishCdnStream", "feedBackRoomParams[0].roomId", "room-8812")]
    [InlineData("CloudRecording", "recordParams.maxIdleTime", 881234)]
    [InlineData("CloudRecording", "storageParams.cloudStorage.secretKey", 881234)]
    public async Task A_refusal_names_the_place_and_no_value_that_is_secret(string type, string path, object value)
    {
        using var provider = new ProviderHost();
        var resource = AllResources.Find("trtc:index:" + type)!;
        var right = ProgramInputs.Of(ValidRequests.Get(resource.Start.Name, DateTimeOffset.UtcNow), resource);
        var secret = value is string text ? PropertyValue.Of(text) : PropertyValue.Of((int)value);
        (ObjectValue Inputs, string How)[] marked =
        [
            (Put(right, path, secret.AsSecret()), "the value"),
            (Put(right, path, secret, markRoot: true), "all that it is in"),
        ];
        foreach (var (inputs, how) in marked)
        {
            var (_, failures) = await provider.CheckAsync(type, inputs);
            Assert.All(failures, f => Assert.DoesNotContain("8812", f.Reason, StringComparison.Ordinal));
            Assert.All(failures, f => Assert.DoesNotContain("1288", f.Reason, StringComparison.Ordinal));
            if (path != "storageParams.cloudStorage.secretKey")
            {
                Assert.True(
                    failures.Any(f => f.Reason.StartsWith(path.Split('[')[0], StringComparison.Ordinal)),
                    $"{how}: {string.Join('\n', failures)}");
            }

            // Engines print a property that is named with its value.
            Assert.All(failures, f => Assert.True(f.Property.Length == 0 || inputs[f.Property]?.HasSecret != true, f.ToString()));
        }
    }

    [Fact]
    public async Task A_refusal_names_a_property_only_where_an_engine_finds_it_by_that_name()
    {
        using var provider = new ProviderHost();
        var resource = AllResources.Find("trtc:index:PublishCdnStream")!;
        var right = ProgramInputs.Of(ValidRequests.Get("StartPublishCdnStream", DateTimeOffset.UtcNow), resource);
        var wrong = Put(Put(right, "videoParams.videoEncode.width", PropertyValue.Of(881234)), "withTranscoding", PropertyValue.Of(7));
        var (_, failures) = await provider.CheckAsync("PublishCdnStream", wrong);
        var nested = Assert.Single(failures, f => f.Reason.Contains("width", StringComparison.Ordinal));
        Assert.Equal("", nested.Property);
        Assert.StartsWith("videoParams.videoEncode.width: is 881234, but must be ", nested.Reason, StringComparison.Ordinal);
        Assert.Contains(failures, f => f.Property == "withTranscoding");
    }

    private static bool HasSecretInSecret(Struct wire, bool inSecret = false) =>
        wire.Fields.Values.Any(v => HasSecretInSecret(v, inSecret));

    private static bool HasSecretInSecret(Value value, bool inSecret) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue when IsSecret(value.StructValue) => inSecret
            || HasSecretInSecret(value.StructValue.Fields["value"], true),
        Value.KindOneofCase.StructValue => HasSecretInSecret(value.StructValue),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(v => HasSecretInSecret(v, false)),
        _ => false,
    };

    private static bool IsSecret(Struct wire) =>
        wire.Fields.TryGetValue("4dabf18193072939515e22adb298388d", out var mark) && mark.StringValue == "1b47061264138c4ac30d75fd1eb44270";

    // Sets a value at a path, making what it stands in where it is absent.
    private static ObjectValue Put(ObjectValue inputs, string path, PropertyValue value, bool markRoot = false)
    {
        var steps = PropertyPath.Parse(path).Steps;
        var put = (ObjectValue)Put(inputs, steps.AsSpan(), value);
        return markRoot ? put.With(steps[0].Name!, put[steps[0].Name!]!.AsSecret()) : put;
    }

    private static PropertyValue Put(PropertyValue? place, ReadOnlySpan<PathStep> steps, PropertyValue value)
    {
        if (steps.IsEmpty)
        {
            return value;
        }

        if (steps[0].Name is { } name)
        {
            var members = place?.Plain as ObjectValue ?? ObjectValue.Empty;
            return members.With(name, Put(members[name], steps[1..], value));
        }

        var items = (place?.Plain as ListValue)?.Items ?? [];
        var entry = Put(items.Length > 0 ? items[0] : null, steps[1..], value);
        return new ListValue(items.Length > 0 ? items.SetItem(0, entry) : [entry]);
    }
}
