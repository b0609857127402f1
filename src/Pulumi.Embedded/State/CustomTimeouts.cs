namespace Pulumi.Embedded.State;

/// <summary>Time-outs of operations in seconds; zero is the provider's own.</summary>
public sealed record CustomTimeouts(double Create, double Update, double Delete, double Read = 0)
{
    /// <summary>Whether all are the provider's own.</summary>
    public bool IsEmpty => Create == 0 && Update == 0 && Delete == 0 && Read == 0;
}
