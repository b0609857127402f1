using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pulumi.Protocol;
using Trtc.Cli.ControlRoom.Page;

namespace Trtc.Cli.ControlRoom.Serving;

/// <summary>Serves the page on this machine.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private const int MostFormBytes = 16 * 1024;
    private const string Form = "application/x-www-form-urlencoded";

    private readonly WebApplication app;
    private readonly Board board;
    private readonly IButtons buttons;
    private readonly EventStream events;
    private readonly Said said = new();
    private readonly string token = RequestGate.NewToken();
    private RequestGate gate;

    private PageServer(WebApplication app, Board board, IButtons buttons, TimeProvider time)
    {
        (this.app, this.board, this.buttons) = (app, board, buttons);
        events = new EventStream(board, time);
        gate = new RequestGate(token, 0);
    }

    /// <summary>The whole address, with its token.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts to serve.</summary>
    /// <param name="board">What is shown.</param>
    /// <param name="buttons">What the page's buttons do.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops starting.</param>
    /// <exception cref="UserException">The port cannot be had.</exception>
    public static async Task<PageServer> StartAsync(
        Board board, IButtons buttons, int port, TimeProvider time, CancellationToken cancellationToken)
    {
        // Not the usual builder: that one watches the whole current folder for changed settings.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostFormBytes;
            kestrel.Limits.MaxConcurrentConnections = 100;
        });
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var app = builder.Build();
        var server = new PageServer(app, board, buttons, time);
        app.Run(server.HandleAsync);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e)
        {
            await app.DisposeAsync();
            throw new UserException($"--port {port} cannot be had: {e.Message} Without --port a free one is taken.");
        }

        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        server.gate = new RequestGate(server.token, bound);
        server.Address = $"http://127.0.0.1:{bound.ToString(CultureInfo.InvariantCulture)}/{server.token}/";
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, app.Lifetime.ApplicationStopping);
        var request = context.Request;
        Answers.Guard(context.Response);
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var origin = request.Headers.Origin.Count > 0 ? request.Headers.Origin.ToString() : null;
        if (gate.Refusal(request.Host.Value, request.Path.Value ?? "", !isRead, origin, out var rest) is { } refusal)
        {
            await Answers.SayAsync(context, StatusCodes.Status403Forbidden, refusal);
            return;
        }

        await (rest switch
        {
            "/" or "" or "/page.css" or "/page.js" or "/events" when !isRead => NotSoAsync(context, "GET, HEAD"),
            "" => GoAsync(context, $"/{token}/"),
            "/" => Answers.SendAsync(context, 200, "text/html", PageText.Of(board, said.Of(request.Query["said"]))),
            "/page.css" => Answers.SendAsync(context, 200, "text/css", Assets.Style),
            "/page.js" => Answers.SendAsync(context, 200, "text/javascript", Assets.Script),
            "/events" => events.SendAsync(context, ending.Token),
            _ when !buttons.Names.Contains(rest[1..]) => Answers.SayAsync(context, 404, "There is nothing here.\n"),
            _ when !HttpMethods.IsPost(request.Method) => NotSoAsync(context, "POST"),
            _ => PressAsync(context, rest[1..], ending.Token),
        });
    }

    private async Task PressAsync(HttpContext context, string button, CancellationToken cancellationToken)
    {
        if (context.Request.ContentType?.Split(';')[0].Trim() != Form)
        {
            await Answers.SayAsync(context, StatusCodes.Status415UnsupportedMediaType, $"A button sends {Form}.\n");
            return;
        }

        int status;
        string text;
        try
        {
            var form = await context.Request.ReadFormAsync(cancellationToken);
            (status, text) = await buttons.PressAsync(button, name => form[name].ToString(), cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            (status, text) = (StatusCodes.Status400BadRequest, "The form cannot be read.");
        }

        // A script shows what came of it where it is; a page without one is loaded anew.
        if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            await Answers.SendAsync(
                context, status, "application/json", new JsonObject { ["message"] = text }.ToJsonString(JsonText.Readable));
        }
        else if (status == StatusCodes.Status403Forbidden)
        {
            await Answers.SayAsync(context, status, text + "\n");
        }
        else
        {
            await GoAsync(context, $"/{token}/?said={said.Keep(text).ToString(CultureInfo.InvariantCulture)}#said");
        }
    }

    private static Task GoAsync(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    }

    private static Task NotSoAsync(HttpContext context, string methods)
    {
        context.Response.Headers.Allow = methods;
        return Answers.SayAsync(context, StatusCodes.Status405MethodNotAllowed, $"This takes {methods} only.\n");
    }
}
