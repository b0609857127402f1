using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>A service that gives one answer to everything.</summary>
internal sealed class CannedService : IAsyncDisposable
{
    private readonly WebApplication app;

    private CannedService(WebApplication app) => this.app = app;

    public string Endpoint => app.Urls.Single();

    public static async Task<CannedService> StartAsync(JsonObject response)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var answer = new JsonObject { ["Response"] = response.DeepClone() }.ToJsonString();
        app.Run(context => context.Response.WriteAsync(answer));
        await app.StartAsync();
        return new CannedService(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
