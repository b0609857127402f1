using Pulumi.Embedded.Execution;
using Spectre.Console;

namespace Trtc.Cli.Reports;

/// <summary>
/// What a provider says while it answers: at a terminal the last of it in a line that goes with the answer, elsewhere a line each.
/// Always on standard error, so that nothing of it is among what was asked for.
/// </summary>
/// <param name="lines">Where lines go.</param>
/// <param name="console">The terminal, where there is one.</param>
/// <param name="title">What the line says at first.</param>
internal sealed class CallProgress(TextWriter lines, IAnsiConsole? console, string title)
{
    private readonly Lock gate = new();
    private StatusContext? status;

    /// <summary>The progress of a call on standard error.</summary>
    public static CallProgress Of(TextWriter error, string title) => new(
        error,
        Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }),
        title);

    /// <summary>Runs a call and shows what is said meanwhile.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> call)
    {
        if (console is null || !console.Profile.Capabilities.Interactive)
        {
            return await call();
        }

        return await console.Status().StartAsync(Markup.Escape(title), async context =>
        {
            Show(context);
            try
            {
                return await call();
            }
            finally
            {
                Show(null);
            }
        });
    }

    /// <summary>Takes what is said. Calls may come from several threads at once.</summary>
    public void Say(Diagnostic said)
    {
        lock (gate)
        {
            if (status is null)
            {
                lines.WriteLine(said.Message);
            }
            else if (said.Severity == Severity.Info)
            {
                status.Status = Markup.Escape(said.Message);
                status.Refresh();
            }
            else
            {
                // What matters stays, above the line.
                console!.WriteLine(said.Message);
            }
        }
    }

    private void Show(StatusContext? context)
    {
        lock (gate)
        {
            status = context;
            status?.Refresh();
        }
    }
}
