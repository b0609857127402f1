using Trtc.Client.Types;

namespace Trtc.Client.Metadata.Rules;

/// <summary>Recognition of Chinese dialects takes no alternative languages.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoAlternativeForDialectAttribute : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value[nameof(RecognizeConfig.Language)] is ApiText { Value: "zh-dialect" }
            && value.Has(nameof(RecognizeConfig.AlternativeLanguage)))
        {
            checker.Report(ApiProblemKind.Conflict, nameof(RecognizeConfig.AlternativeLanguage), "does not go with Language zh-dialect");
        }
    }
}
