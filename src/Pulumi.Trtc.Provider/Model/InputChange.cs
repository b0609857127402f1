namespace Pulumi.Trtc.Provider.Model;

/// <summary>An input that differs.</summary>
/// <param name="Path">Where, as programs write it, such as <c>videoParams.layoutParams.mixLayoutList[1].locationX</c>.</param>
/// <param name="ApiPath">Where, as the API names it.</param>
/// <param name="Kind">How it differs.</param>
internal sealed record InputChange(string Path, string ApiPath, ChangeKind Kind)
{
    /// <summary>Whether a change lies at a path of the API or below it.</summary>
    public bool IsAt(string apiPath) =>
        ApiPath.StartsWith(apiPath, StringComparison.Ordinal)
            && (ApiPath.Length == apiPath.Length || ApiPath[apiPath.Length] is '.' or '[');
}

/// <summary>How an input differs.</summary>
internal enum ChangeKind
{
    /// <summary>It is there now, and was not.</summary>
    Add,

    /// <summary>It was there, and is no longer.</summary>
    Delete,

    /// <summary>It is another.</summary>
    Update,
}
