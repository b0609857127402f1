namespace Trtc.Client.Metadata.Rules;

/// <summary>Metrics can be asked of at most 6 users and for 1 hour, the mere list of users for 4 hours.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CallDetailLimitsAttribute : RuleAttribute
{
    private const int MetricUsers = 6;

    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value["DataType"] == ApiValue.Unknown)
        {
            return;
        }

        var metrics = value.Has("DataType");
        new PeriodAttribute("StartTime", "EndTime") { MaxHours = metrics ? 1 : 4, MaxAgeHours = 14 * 24 }.Check(value, checker);
        if (metrics && value["UserIds"] is ApiList { Items.Count: > MetricUsers and <= 100 } users)
        {
            checker.Report(
                ApiProblemKind.WrongLength,
                "UserIds",
                $"has {users.Items.Count} entries, but must have at most {MetricUsers} together with DataType");
        }

        if (metrics && value.Number("PageSize") is > MetricUsers and <= 100)
        {
            checker.Report(
                ApiProblemKind.TooLarge,
                "PageSize",
                $"is {value["PageSize"]}, but must be at most {MetricUsers} together with DataType");
        }
    }
}
