using System.Text.Json.Nodes;
using Trtc.Client.Metadata;

namespace Trtc.Emulator.Http;

/// <summary>Refuses timestamps that no calendar has a day for, as milliseconds given for seconds are.</summary>
internal static class Timestamps
{
    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <exception cref="ApiError">A timestamp lies before 1970 or after the year 9999.</exception>
    public static void Check(ApiAction action, JsonObject parameters)
    {
        foreach (var property in action.Request.Properties.Values.Where(p => p.Api.Unit == ApiUnit.UnixSeconds))
        {
            if (parameters[property.Name] is JsonValue value && (value.GetValue<double>() < 0 || value.GetValue<double>() > Last))
            {
                var message = $"is {value}, but must be a Unix timestamp in seconds, not milliseconds";
                var problem = new ApiProblem(ApiProblemKind.OutOfRange, property.Name, property.ErrorName, message);
                throw new ApiError(DocumentedCode.Of(action, problem), problem.ToString());
            }
        }
    }
}
