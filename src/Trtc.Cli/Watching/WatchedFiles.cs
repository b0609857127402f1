using Trtc.Cli.Stacks;

namespace Trtc.Cli.Watching;

/// <summary>The files that a stack's program is made of: which state of them is in force, and which was refused.</summary>
internal sealed class WatchedFiles
{
    private IReadOnlyCollection<string> read = [];
    private string inForce = "";
    private string refused = "";
    private string seen = "";

    /// <summary>Whether the files as they are now were refused.</summary>
    public bool AreRefused => refused.Length > 0;

    /// <summary>What tells the files as they are now from any other state of them.</summary>
    public string Now(Workspace workspace) => string.Join('\n', workspace.Files.Concat(read)
        .Select(path => new FileInfo(path) is { Exists: true } file ? $"{path} {file.Length} {file.LastWriteTimeUtc.Ticks}" : path));

    /// <summary>
    /// The files as they are now, where they are neither in force nor refused, and were the same at the look before:
    /// editors write in parts.
    /// </summary>
    public string? Changed(Workspace workspace)
    {
        var now = Now(workspace);
        var isSettled = now == seen;
        seen = now;
        if (now == inForce)
        {
            // A wrong edit was taken back.
            refused = "";
        }

        return isSettled && now != inForce && now != refused ? now : null;
    }

    /// <summary>These are wrong; what was in force stays so.</summary>
    public void Refuse(string files) => refused = files;

    /// <summary>These are in force now.</summary>
    public void Apply(string files) => (inForce, refused) = (files, "");

    /// <summary>The program reads these besides its own.</summary>
    public void Read(Workspace workspace, IReadOnlyCollection<string>? others)
    {
        if (others is null || read.ToHashSet(StringComparer.Ordinal).SetEquals(others))
        {
            return;
        }

        // Unless its own have changed meanwhile: then that is a change still.
        var isInForce = Now(workspace) == inForce;
        read = [.. others.Order(StringComparer.Ordinal)];
        inForce = isInForce ? Now(workspace) : inForce;
    }
}
