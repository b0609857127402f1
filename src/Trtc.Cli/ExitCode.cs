namespace Trtc.Cli;

/// <summary>What the tool returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>It could not do what was asked, or the command line or the program was wrong; standard error says why.</summary>
    public const int Failure = 1;

    /// <summary>There were changes, and <c>--expect-no-changes</c> was given.</summary>
    public const int Changes = 2;

    /// <summary>It was stopped with Ctrl-C.</summary>
    public const int Stopped = 130;
}
