using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Running;

/// <summary>Where a program runs, and who hears of it.</summary>
internal sealed record ProgramSurroundings
{
    public required string Stack { get; init; }

    public required string Project { get; init; }

    /// <summary>Folder of the project.</summary>
    public required string Root { get; init; }

    /// <summary>Folder of the program.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether outputs may be missing still.</summary>
    public required bool Preview { get; init; }

    /// <summary>Nothing is waited for after this.</summary>
    public required CancellationToken Kill { get; init; }

    /// <summary>Told what went wrong, and with which resource if with one.</summary>
    public required Action<string?, string> Fail { get; init; }

    /// <summary>Told of each file that the program reads besides its own.</summary>
    public required Action<string> Reads { get; init; }

    /// <summary>Told of each value in which secrets may be.</summary>
    public required Action<PropertyValue> Hides { get; init; }
}
