namespace Trtc.Cli;

/// <summary>What the tool returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>It could not do what was asked, or the command line was wrong; standard error says why.</summary>
    public const int Failure = 1;
}
