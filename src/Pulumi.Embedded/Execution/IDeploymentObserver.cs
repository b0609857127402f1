using Pulumi.Embedded.Planning;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Execution;

/// <summary>Sees what a deployment does, while it does it. Calls come from several threads at once.</summary>
public interface IDeploymentObserver
{
    /// <summary>A step begins.</summary>
    void Began(Step step);

    /// <summary>A step ended.</summary>
    void Ended(Step step, TimeSpan took, bool failed);

    /// <summary>Somebody has something to say.</summary>
    void Said(Diagnostic diagnostic);

    /// <summary>The outputs of the stack are there.</summary>
    void HasOutputs(ObjectValue old, ObjectValue now);
}

/// <summary>Something that people should read.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Urn">The resource that it is about, or null.</param>
/// <param name="Message">What it says.</param>
public sealed record Diagnostic(Severity Severity, string? Urn, string Message);

/// <summary>How much something matters.</summary>
public enum Severity
{
    /// <summary>For those who look closely.</summary>
    Debug,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Probably not as meant.</summary>
    Warning,

    /// <summary>Something was not done.</summary>
    Error,
}
