using Pulumi.Embedded.Planning;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Execution;

/// <summary>An observer of what is said without the secrets in it. Values that are shown hide their own.</summary>
/// <param name="inner">Who sees it.</param>
/// <param name="secrets">The secrets known so far.</param>
internal sealed class SecretHidingObserver(IDeploymentObserver inner, SecretTexts secrets) : IDeploymentObserver
{
    /// <inheritdoc/>
    public void Began(Step step) => inner.Began(step);

    /// <inheritdoc/>
    public void Ended(Step step, TimeSpan took, bool failed) => inner.Ended(step, took, failed);

    /// <inheritdoc/>
    public void Said(Diagnostic diagnostic) => inner.Said(diagnostic with { Message = secrets.Hide(diagnostic.Message) });

    /// <inheritdoc/>
    public void HasOutputs(ObjectValue old, ObjectValue now) => inner.HasOutputs(old, now);
}
