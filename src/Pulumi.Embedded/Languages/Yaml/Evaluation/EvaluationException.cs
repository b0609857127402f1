using Pulumi.Embedded.Source;

namespace Pulumi.Embedded.Languages.Yaml.Evaluation;

/// <summary>A value of a program cannot be worked out.</summary>
/// <param name="at">Where it is written.</param>
/// <param name="message">Why.</param>
internal sealed class EvaluationException(Position at, string message) : Exception(message)
{
    public Position At { get; } = at;
}
