using Trtc.Client.Metadata;

namespace Trtc.Emulator.Http;

/// <summary>
/// Which documented error code tells of a problem: the most specific one that the action's page lists, else a
/// common one.
/// </summary>
internal static class DocumentedCode
{
    public static string Of(ApiAction action, ApiProblem problem)
    {
        var name = problem.ErrorName;
        string[] specific = problem.Kind switch
        {
            ApiProblemKind.Missing => [$"MissingParameter.{name}"],
            ApiProblemKind.TooLarge => [$"InvalidParameter.{name}Oversize", $"InvalidParameter.{name}", "InvalidParameter.OutOfRange"],
            ApiProblemKind.OutOfRange => [$"InvalidParameter.{name}", "InvalidParameter.OutOfRange"],
            ApiProblemKind.WrongLength =>
            [
                $"InvalidParameter.{name}MorethanSix", $"InvalidParameter.{name}Length", $"InvalidParameter.{name}",
                "InvalidParameter.OutOfRange",
            ],
            ApiProblemKind.Invalid => [$"InvalidParameter.{name}", $"InvalidParameterValue.{name}", "InvalidParameter.OutOfRange"],
            ApiProblemKind.PeriodTooLong => ["InvalidParameter.QueryScaleOversize", $"InvalidParameter.{name}"],
            ApiProblemKind.PeriodTooOld => ["InvalidParameter.StartTsOversize", "UnsupportedOperation"],
            _ => [],
        };
        return specific.FirstOrDefault(action.Errors.Contains) ?? Common(action, problem.Kind);
    }

    /// <summary>The documented error for a wrong parameter that only the action itself finds wrong.</summary>
    public static ApiError Invalid(ApiAction action, string name, string message) =>
        new(action.Errors.Contains($"InvalidParameter.{name}") ? $"InvalidParameter.{name}" : "InvalidParameter", message);

    private static string Common(ApiAction action, ApiProblemKind kind) => kind switch
    {
        ApiProblemKind.Missing => "MissingParameter",
        ApiProblemKind.Unknown => "UnknownParameter",
        ApiProblemKind.WrongType or ApiProblemKind.Conflict => "InvalidParameter",
        _ => action.Errors.Contains("InvalidParameter") ? "InvalidParameter" : "InvalidParameterValue",
    };
}
