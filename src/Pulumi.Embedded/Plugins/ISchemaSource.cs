using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Schemas;

namespace Pulumi.Embedded.Plugins;

/// <summary>Has the schemas of packages.</summary>
internal interface ISchemaSource
{
    /// <summary>The schema of a package.</summary>
    /// <exception cref="PluginException">There is none, or it cannot be read.</exception>
    Task<PackageSchema> SchemaAsync(PackageDescriptor package, CancellationToken cancellationToken);
}
