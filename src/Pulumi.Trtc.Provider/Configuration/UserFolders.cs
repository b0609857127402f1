namespace Pulumi.Trtc.Provider.Configuration;

/// <summary>Where something of the user's is kept that all stacks share.</summary>
internal static class UserFolders
{
    /// <summary>
    /// Folder of the pace that all providers of the user keep together: <c>trtc/rates</c> in <c>XDG_STATE_HOME</c>, or where the system
    /// keeps an application's state. Null where there is none.
    /// </summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <param name="folder">Finds a folder of the system.</param>
    public static string? Rates(Func<string, string?> variable, Func<Environment.SpecialFolder, string> folder)
    {
        var state = variable("XDG_STATE_HOME") is { } chosen && Path.IsPathFullyQualified(chosen) ? chosen
            : OperatingSystem.IsLinux() && folder(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home
                ? Path.Combine(home, ".local", "state")
            : folder(Environment.SpecialFolder.LocalApplicationData);
        return state.Length == 0 ? null : Path.Combine(state, "trtc", "rates");
    }
}
