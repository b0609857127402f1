using System.Runtime.InteropServices;

namespace Trtc.Cli.Commands;

/// <summary>Ctrl-C: once, nothing new begins and what runs comes to its end; twice, nothing is waited for.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource kill = new();
    private readonly PosixSignalRegistration[] registrations;

    public StopSignals() =>
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        ];

    public CancellationToken Stop => stop.Token;

    public CancellationToken Kill => kill.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        stop.Dispose();
        kill.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (stop.IsCancellationRequested)
        {
            kill.Cancel();
            return;
        }

        Console.Error.WriteLine("Stopping: nothing new begins, and what runs comes to its end. Once more stops now.");
        stop.Cancel();
    }
}
