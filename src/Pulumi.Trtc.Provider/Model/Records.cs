using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>The descriptions of records, the API's and the provider's own.</summary>
internal static class Records
{
    /// <summary>The description of a record.</summary>
    public static ApiType Of<T>() =>
        Contracts.Of(typeof(T)) ?? ApiType.Of(typeof(T));

    /// <summary>The action of a request.</summary>
    public static ApiAction ActionOf<TRequest>()
        where TRequest : ITrtcRequest =>
        ApiActions.All.Values.Single(a => a.RequestType == typeof(TRequest));
}
