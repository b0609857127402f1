using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Languages;

/// <summary>Runs programs of a language.</summary>
internal interface ILanguageRuntime
{
    /// <summary>Runs a program until its end.</summary>
    /// <param name="request">The program, the run, and where the monitor is.</param>
    /// <param name="engine">Where the engine is.</param>
    /// <param name="output">Takes each line that the program prints.</param>
    /// <param name="kill">The program is ended at this.</param>
    /// <exception cref="LanguageException">It cannot be started.</exception>
    Task<ProgramEnd> RunAsync(RunRequest request, string engine, Action<string> output, CancellationToken kill);
}

/// <summary>How a program ended.</summary>
/// <param name="Error">What went wrong; null where nothing did, or where all has been told.</param>
/// <param name="Failed">Whether something went wrong.</param>
internal sealed record ProgramEnd(string? Error, bool Failed)
{
    /// <summary>The code that programs of Pulumi's SDKs end with when they have told what went wrong.</summary>
    private const int Told = 32;

    /// <summary>The end of a process.</summary>
    public static ProgramEnd Of(int code) => code switch
    {
        0 => new ProgramEnd(null, false),
        Told => new ProgramEnd(null, true),
        _ => new ProgramEnd($"Program exited with non-zero exit code: {code}", true),
    };
}
