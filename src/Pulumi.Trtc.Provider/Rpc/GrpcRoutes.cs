using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>
/// Finds gRPC methods by their paths, which are fixed texts; routing with patterns, policies and links would take memory and
/// start-up time that a plugin has no use for.
/// </summary>
internal sealed class GrpcRoutes(IApplicationBuilder app) : IEndpointRouteBuilder
{
    private const string AnyMethod = "{unimplementedService}/{unimplementedMethod";

    /// <inheritdoc/>
    public IServiceProvider ServiceProvider => app.ApplicationServices;

    /// <inheritdoc/>
    public ICollection<EndpointDataSource> DataSources { get; } = [];

    /// <inheritdoc/>
    public IApplicationBuilder CreateApplicationBuilder() => app.New();

    /// <summary>Answers each request with the method that its path names, or that there is none.</summary>
    public void Serve()
    {
        var endpoints = DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().ToArray();
        var methods = endpoints.ToDictionary(e => e.RoutePattern.RawText!, StringComparer.Ordinal);
        var none = endpoints.Single(e => e.RoutePattern.RawText!.StartsWith(AnyMethod, StringComparison.Ordinal));
        app.Run(context =>
        {
            var endpoint = methods.GetValueOrDefault(context.Request.Path.Value ?? "", none);
            context.SetEndpoint(endpoint);
            return endpoint.RequestDelegate!(context);
        });
    }
}
