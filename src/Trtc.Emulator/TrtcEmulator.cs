using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Trtc.Emulator.Admin;
using Trtc.Emulator.Faults;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator;

/// <summary>A running emulator of TRTC's server API, with its administration under <c>/_emulator/</c>.</summary>
public sealed class TrtcEmulator : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly EmulatorState state;

    private TrtcEmulator(WebApplication app, EmulatorState state, EmulatorInfo info) => (this.app, this.state, Info) = (app, state, info);

    /// <summary>Where it listens and what it accepts.</summary>
    public EmulatorInfo Info { get; }

    /// <summary>Starts an emulator.</summary>
    /// <exception cref="IOException">The port is taken, or the data file cannot be used.</exception>
    /// <exception cref="InvalidDataException">The data file holds something else.</exception>
    public static async Task<TrtcEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        var clock = new EmulatorClock(options.TimeProvider);
        var faults = new FaultPlans();
        var state = new EmulatorState(clock, new KeptSettings(clock, faults), options.DataFile);
        try
        {
            // Not the usual builder: that one watches the whole current folder for changed settings.
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(options.Address, options.Port);
                kestrel.AddServerHeader = false;

                // The documented size limits are checked, and answered, further in.
                kestrel.Limits.MaxRequestBodySize = null;
                kestrel.Limits.MaxRequestLineSize = 256 * 1024;
                kestrel.Limits.MaxRequestBufferSize = 1024 * 1024;
            });
            builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));

            var app = builder.Build();
            var log = new RequestLog();
            var pipeline = new ApiPipeline(options, state, faults, log);
            var admin = new AdminApi(state, clock, faults, log, pipeline, () => InfoOf(app, options));
            app.Run(context =>
                context.Request.Path.StartsWithSegments("/_emulator", out var rest)
                    ? admin.HandleAsync(context, rest.Value ?? "")
                    : pipeline.HandleAsync(context));
            await app.StartAsync(cancellationToken);
            return new TrtcEmulator(app, state, InfoOf(app, options));
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <summary>Waits until the emulator is stopped, by Ctrl-C or by a token.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(() => stopped.TrySetResult());
        await using var lifetime = app.Lifetime.ApplicationStopping.Register(() => stopped.TrySetResult());
        await stopped.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        state.Dispose();
    }

    private static EmulatorInfo InfoOf(WebApplication app, EmulatorOptions options)
    {
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var host = options.Address.Equals(IPAddress.Any) || options.Address.Equals(IPAddress.IPv6Any) ? "localhost" : address.Host;
        return new EmulatorInfo
        {
            Endpoint = $"http://{host}:{address.Port}",
            SecretId = options.SecretId,
            SecretKey = options.SecretKey,
            SdkAppId = options.SdkAppId,
            SdkSecretKey = options.SdkSecretKey,
        };
    }
}
