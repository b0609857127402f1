using Pulumi.Embedded.Monitor;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Execution;

/// <summary>What the inputs of a provider say of its plugin beside its configuration: its version, and what Pulumi keeps apart.</summary>
internal static class ProviderInputs
{
    private const string Version = "version";
    private const string Apart = "__internal";
    private const string DownloadUrl = "pluginDownloadURL";
    private const string EnvVarMappings = "envVarMappings";
    private const string Name = "name";
    private const string Parameters = "parameterization";

    /// <summary>The configuration alone, without what Pulumi keeps apart.</summary>
    public static ObjectValue Configuration(ObjectValue inputs) => inputs.Without(Apart);

    /// <summary>Checked inputs with what says which plugin serves them, where the provider left it out.</summary>
    public static ObjectValue Kept(ObjectValue answer, ObjectValue given) => new[] { Version, Apart }
        .Where(k => given.Members.ContainsKey(k) && !answer.Members.ContainsKey(k))
        .Aggregate(answer, (all, k) => all.With(k, given.Members[k]));

    /// <summary>Whether an input is the plugin's version, and no variable of the configuration.</summary>
    public static bool IsVersion(string name) => name == Version;

    /// <summary>Inputs that say which plugin serves them, too.</summary>
    public static ObjectValue With(ObjectValue inputs, PackageDescriptor package, IReadOnlyDictionary<string, string> envVarMappings)
    {
        var apart = ObjectValue.Empty;
        if (package.DownloadUrl is { Length: > 0 } url)
        {
            apart = apart.With(DownloadUrl, PropertyValue.Of(url));
        }

        if (envVarMappings.Count > 0)
        {
            apart = apart.With(
                EnvVarMappings, envVarMappings.Aggregate(ObjectValue.Empty, (all, m) => all.With(m.Key, PropertyValue.Of(m.Value))));
        }

        if (package.Parameterization is { } parameters)
        {
            apart = apart.With(Name, PropertyValue.Of(package.Name)).With(Parameters, PropertyValue.Of(parameters.Value));
            apart = package.Version is { } of ? apart.With(Version, PropertyValue.Of(of)) : apart;
        }

        var version = package.Parameterization?.Version ?? package.Version;
        inputs = version is { Length: > 0 } ? inputs.With(Version, PropertyValue.Of(version)) : inputs;
        return version is { Length: > 0 } || apart.Members.Count > 0 ? inputs.With(Apart, apart) : inputs;
    }

    /// <summary>Which plugin inputs of a package's provider ask for.</summary>
    public static PackageDescriptor Package(string package, ObjectValue inputs)
    {
        var apart = ApartOf(inputs);
        var url = apart[DownloadUrl]?.AsText ?? inputs[DownloadUrl]?.AsText;
        return apart[Parameters]?.AsText is { } value
            ? new PackageDescriptor(
                apart[Name]?.AsText ?? package,
                apart[Version]?.AsText,
                url,
                new Parameterization(package, inputs[Version]?.AsText ?? "", value))
            : new PackageDescriptor(apart[Name]?.AsText ?? package, inputs[Version]?.AsText, url);
    }

    /// <summary>Variables of the plugin's process: what one of this process has, under another name.</summary>
    public static IReadOnlyDictionary<string, string> Environment(ObjectValue inputs) =>
        ApartOf(inputs)[EnvVarMappings]?.Plain is ObjectValue mappings
            ? mappings.Members
                .Select(m => (Name: m.Value.AsText ?? "", Value: System.Environment.GetEnvironmentVariable(m.Key)))
                .Where(m => m.Value is not null)
                .ToDictionary(m => m.Name, m => m.Value!, StringComparer.Ordinal)
            : new Dictionary<string, string>();

    private static ObjectValue ApartOf(ObjectValue inputs) =>
        inputs.Members.GetValueOrDefault(Apart)?.Plain as ObjectValue ?? ObjectValue.Empty;
}
