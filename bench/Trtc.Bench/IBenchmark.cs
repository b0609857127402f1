namespace Trtc.Bench;

/// <summary>Measures one version by its programs alone, so that an older one can be measured beside the present.</summary>
internal interface IBenchmark
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>How often it is measured in a run: what takes long, or counts instead of timing, needs no second time.</summary>
    int Rounds => 3;

    /// <summary>Measures a version once.</summary>
    Task MeasureAsync(BuiltVersion version, Figures figures, CancellationToken cancellationToken);
}
