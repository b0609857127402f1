using Trtc.Client.Types;

namespace Trtc.Client.Metadata.Rules;

/// <summary>
/// No supplier that the reference names takes sound as a stream, and accounts differ between suppliers. The reference also says that
/// suppliers may come to take streams, so that is a warning.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ModerationFitsSupplierAttribute : RuleAttribute
{
    private const string Account = $"{nameof(ModerationParams.ModerationSupplierParam)}.{nameof(ModerationSupplierParam.AppID)}";

    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value[nameof(ModerationParams.ModerationSupplier)] is not ApiText { Value.Length: > 0 } supplier)
        {
            return;
        }

        if (value.Number(nameof(ModerationParams.ModerationType)) is 4 or 5)
        {
            checker.Report(
                ApiProblemKind.Unfamiliar,
                nameof(ModerationParams.ModerationType),
                $"is {value[nameof(ModerationParams.ModerationType)]}, but the reference knows only 1, 2 and 3 for {supplier}");
        }

        var needed = Is(supplier, "tianyu");
        if (needed && value[nameof(ModerationParams.ModerationSupplierParam)] is ApiObject && !value.Has(Account))
        {
            checker.Report(ApiProblemKind.Missing, Account, $"is required when ModerationSupplier is {supplier}");
        }
        else if (Is(supplier, "Yidun") && value.Has(Account))
        {
            checker.Report(ApiProblemKind.Unfamiliar, Account, $"is given, but ModerationSupplier {supplier} has none");
        }
    }

    private static bool Is(ApiText supplier, string name) => string.Equals(supplier.Value, name, StringComparison.OrdinalIgnoreCase);
}
