namespace Pulumi.Embedded.State;

/// <summary>Time-outs of operations in seconds; zero is the provider's own.</summary>
public sealed record CustomTimeouts(double Create, double Update, double Delete, double Read = 0);
