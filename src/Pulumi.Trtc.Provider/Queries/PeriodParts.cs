using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Periods asked for in the parts that the API takes.</summary>
internal static class PeriodParts
{
    /// <summary>
    /// Asks for the parts of a period, as many at once as the rate allows. A part that fails fails the whole, with
    /// its ends.
    /// </summary>
    public static async Task<TResponse[]> AskAsync<TResponse>(
        FunctionCall call,
        ApiAction action,
        IReadOnlyList<(string Start, string End)> parts,
        Func<string, string, ITrtcRequest<TResponse>> part)
        where TResponse : TrtcResponse
    {
        var answers = new TResponse[parts.Count];
        var done = 0;
        using var telling = new SemaphoreSlim(1);
        await call.ProgressAsync(0, parts.Count, action.Rate);
        var options = new ParallelOptions { MaxDegreeOfParallelism = action.Rate.Requests, CancellationToken = call.CancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, parts.Count), options, async (i, token) =>
        {
            var (start, end) = parts[i];
            try
            {
                answers[i] = await call.AskAsync(part(start, end), token);
            }
            catch (TrtcException e) when (parts.Count > 1)
            {
                throw new TrtcException(e.Category, e.Action, e.Code, $"the part from {start} to {end}: {e.Detail}", e.RequestId, e);
            }

            await telling.WaitAsync(token);
            await call.ProgressAsync(++done, parts.Count, action.Rate);
            telling.Release();
        });
        return answers;
    }

    /// <summary>An answer that makes no sense.</summary>
    public static TrtcException Unusable(ApiAction action, string what) =>
        new(TrtcErrorCategory.Server, action.Name, "Client.NoAnswer", $"The service gave no usable answer: {what}.");
}
