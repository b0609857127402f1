using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Evaluation;

/// <summary>The built-in functions of Pulumi YAML.</summary>
/// <param name="folder">Folder that paths of files begin in.</param>
/// <param name="reads">Told of each file that is read.</param>
internal sealed class BuiltInFunctions(string folder, Action<string> reads)
{
    private readonly AssetValues assets = new(folder, reads);

    public Valued Run(BuiltInExpression call, Valued argument)
    {
        switch (call.Function)
        {
            case "fn::secret":
                return argument with { Value = argument.Value.AsSecret() };
            case "fn::unsecret":
                return argument with { Value = Open(argument.Value) };
        }

        if (!argument.Value.IsKnown)
        {
            return argument.Value.HasSecret
                ? argument with { Value = PropertyValue.Unknown.AsSecret() }
                : argument with { Value = PropertyValue.Unknown };
        }

        var result = Known(call, argument.Value);
        return argument with { Value = argument.Value.HasSecret ? result.AsSecret() : result };
    }

    private PropertyValue Known(BuiltInExpression call, PropertyValue argument) => call.Function switch
    {
        "fn::join" => List(call, argument) is [var separator, var items]
            && (separator.Plain is NullValue ? "" : separator.AsText) is { } s
            && items.Plain is ListValue all
            && all.Items.All(i => i.AsText is not null)
            ? PropertyValue.Of(string.Join(s, all.Items.Select(i => i.AsText)))
            : throw Wrong(call, "a list of two: the separator, and a list of texts"),
        "fn::split" => List(call, argument) is [var separator, var text]
            && separator.AsText is { } s
            && text.AsText is { } whole
            ? new ListValue(
                [.. (s.Length > 0 ? whole.Split(s) : whole.EnumerateRunes().Select(r => r.ToString())).Select(PropertyValue.Of)])
            : throw Wrong(call, "a list of two: the separator, and a text"),
        "fn::select" => List(call, argument) is [var index, var items]
            && index.AsNumber is { } i
            && items.Plain is ListValue all
            && i >= 0
            && i < all.Items.Length
            && i == (int)i
            ? all.Items[(int)i]
            : throw Wrong(call, "a list of two: an index from 0, and a list that has an entry there"),
        "fn::length" => argument.Plain switch
        {
            ListValue list => PropertyValue.Of(list.Items.Length),
            ObjectValue members => PropertyValue.Of(members.Members.Count),
            TextValue text => PropertyValue.Of(new StringInfo(text.Value).LengthInTextElements),
            _ => throw Wrong(call, "a list, an object or a text"),
        },
        "fn::singleOrNone" => argument.Plain switch
        {
            ListValue { Items: [] } => PropertyValue.Null,
            ListValue { Items: [var only] } => only,
            _ => throw Wrong(call, "a list with one entry or none"),
        },
        "fn::toJSON" when !argument.IsFinite => throw Wrong(call, "numbers that JSON can hold"),
        "fn::toJSON" => PropertyValue.Of(GoText.Json(argument, PropertyJson.PlainText)),
        "fn::toBase64" => PropertyValue.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(call, argument)))),
        "fn::fromBase64" => FromBase64(call, Text(call, argument)),
        "fn::sha1" => PropertyValue.Of(Convert.ToHexStringLower(Sha1(Encoding.UTF8.GetBytes(Text(call, argument))))),
        "fn::readFile" => PropertyValue.Of(Encoding.UTF8.GetString(Read(call, argument))),
        "fn::filebase64" => PropertyValue.Of(Convert.ToBase64String(Read(call, argument))),
        "fn::filebase64sha256" => PropertyValue.Of(Convert.ToBase64String(SHA256.HashData(Read(call, argument)))),
        "fn::stringAsset" or "fn::fileAsset" or "fn::remoteAsset" or "fn::fileArchive" or "fn::remoteArchive" or "fn::assetArchive" =>
            assets.Make(call, Open(argument)),
        "fn::pulumiResourceName" => PropertyValue.Of(Urn.NameOf(UrnOf(call, argument))),
        "fn::pulumiResourceType" => PropertyValue.Of(Urn.TypeOf(UrnOf(call, argument))),
        _ => throw new EvaluationException(call.At, $"{call.Function} is not run by this engine"),
    };

    private static ImmutableArray<PropertyValue> List(BuiltInExpression call, PropertyValue argument) =>
        argument.Plain is ListValue list ? list.Items : throw Wrong(call, "a list");

    private static string Text(BuiltInExpression call, PropertyValue argument) => argument.AsText ?? throw Wrong(call, "a text");

    private static string UrnOf(BuiltInExpression call, PropertyValue argument) =>
        (argument.Plain as SignedValue)?.Content["urn"]?.AsText ?? throw Wrong(call, "a resource, such as ${ingest}");

    private static EvaluationException Wrong(BuiltInExpression call, string needs) =>
        new(call.Argument.At, $"{call.Function} needs {needs}");

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    // Nothing in it is secret any more.
    private static PropertyValue Open(PropertyValue value) => value.Plain switch
    {
        ListValue list => list.Map(Open),
        ObjectValue members => members.Map((_, member) => Open(member)),
        var plain => plain,
    };

    private static PropertyValue FromBase64(BuiltInExpression call, string text)
    {
        try
        {
            return PropertyValue.Of(Strict.GetString(Convert.FromBase64String(text)));
        }
        catch (FormatException)
        {
            throw Wrong(call, "a text in base64");
        }
        catch (DecoderFallbackException)
        {
            throw Wrong(call, "a text in base64 that is a text in UTF-8 itself");
        }
    }

    // Pulumi YAML has this function; nothing is protected with it.
#pragma warning disable CA5350
    private static byte[] Sha1(byte[] content) => SHA1.HashData(content);
#pragma warning restore CA5350

    private byte[] Read(BuiltInExpression call, PropertyValue argument)
    {
        var path = Path.Combine(folder, Text(call, argument));
        reads(path);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EvaluationException(call.Argument.At, $"{call.Function} cannot read {path}: {e.Message}");
        }
    }
}
