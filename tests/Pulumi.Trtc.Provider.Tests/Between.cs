using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Stands between a provider and an emulator, so that a test can do something before a certain call goes on.</summary>
internal sealed class Between : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http = new();
    private int calls;

    /// <summary>What the last call asked for.</summary>
    public JsonObject? Last { get; private set; }

    private Between(WebApplication app) => this.app = app;

    public string Endpoint => app.Urls.Single();

    /// <summary>Starts one.</summary>
    /// <param name="emulator">Where calls go on to.</param>
    /// <param name="before">Is run before each call, with its number from one.</param>
    public static async Task<Between> StartAsync(EmulatorHost emulator, Func<int, Task> before)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var between = new Between(builder.Build());
        between.app.Urls.Add("http://127.0.0.1:0");
        between.app.Run(async context =>
        {
            await before(Interlocked.Increment(ref between.calls));
            await between.PassOnAsync(context, emulator);
        });
        await between.app.StartAsync();
        return between;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        http.Dispose();
    }

    // With the host that was signed.
    private async Task PassOnAsync(HttpContext context, EmulatorHost emulator)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Last = JsonNode.Parse(body.ToArray())!.AsObject();
        using var request = new HttpRequestMessage(HttpMethod.Post, emulator.Endpoint) { Content = new ByteArrayContent(body.ToArray()) };
        foreach (var (name, value) in context.Request.Headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value)
                || request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value);
        }

        using var answer = await http.SendAsync(request);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.Headers.Date = answer.Headers.Date?.ToString("R");
        await answer.Content.CopyToAsync(context.Response.Body);
    }
}
