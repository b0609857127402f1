namespace Trtc.Bench;

/// <summary>Measures one version by its programs alone, so that an older one can be measured beside the present.</summary>
internal interface IBenchmark
{
    /// <summary>What it is called while it runs.</summary>
    string Name { get; }

    /// <summary>Its rows of the table.</summary>
    IEnumerable<Row> Rows { get; }

    /// <summary>How often each version is measured; the best counts.</summary>
    int Rounds => 3;

    /// <summary>Whether only the present version is measured.</summary>
    bool IsOfPresent => false;

    /// <summary>Measures a version once.</summary>
    Task MeasureAsync(BuiltVersion version, Figures figures, CancellationToken cancellationToken);
}
