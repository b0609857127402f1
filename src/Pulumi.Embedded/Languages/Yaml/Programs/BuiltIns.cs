using System.Collections.Immutable;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>The built-in functions of Pulumi YAML that the engine runs.</summary>
internal static class BuiltIns
{
    public static ImmutableSortedSet<string> Names { get; } = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "fn::assetArchive",
        "fn::fileArchive",
        "fn::fileAsset",
        "fn::filebase64",
        "fn::filebase64sha256",
        "fn::fromBase64",
        "fn::join",
        "fn::length",
        "fn::pulumiResourceName",
        "fn::pulumiResourceType",
        "fn::readFile",
        "fn::remoteArchive",
        "fn::remoteAsset",
        "fn::secret",
        "fn::select",
        "fn::sha1",
        "fn::singleOrNone",
        "fn::split",
        "fn::stackReference",
        "fn::stringAsset",
        "fn::toBase64",
        "fn::toJSON",
        "fn::unsecret");
}
