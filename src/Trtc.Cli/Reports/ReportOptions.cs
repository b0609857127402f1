namespace Trtc.Cli.Reports;

/// <summary>What reports show.</summary>
internal sealed record ReportOptions
{
    /// <summary>Whether every property of what changes is shown.</summary>
    public bool All { get; init; }

    /// <summary>Whether what stays as it is is shown.</summary>
    public bool ShowsSames { get; init; }

    /// <summary>Whether the stack's outputs are shown.</summary>
    public bool ShowsOutputs { get; init; } = true;

    /// <summary>Whether secrets among the outputs are shown.</summary>
    public bool ShowsSecrets { get; init; }
}
