using System.CommandLine;

namespace Trtc.Cli.Commands;

/// <summary>Options that every command takes, as the Pulumi CLI's do, so that what calls that can call this tool.</summary>
internal static class GlobalOptions
{
    /// <summary>Whether nothing may be asked.</summary>
    public static Option<bool> NonInteractive { get; } = new("--non-interactive") { Description = "Ask nothing.", Recursive = true };

    /// <summary>How much colour there may be; engine events name it.</summary>
    public static Option<string> Color { get; } = Colors();

    /// <summary>Whether what is only for those who look closely is said, too.</summary>
    public static Option<bool> Debug { get; } = new("--debug", "-d")
    {
        Description = "Say more of what is done, in engine events.",
        Recursive = true,
    };

    /// <summary>Adds them to the tool.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in new Option[] { NonInteractive, Color, Debug }.Concat(Taken()))
        {
            root.Options.Add(option);
        }
    }

    private static Option<string> Colors()
    {
        var color = new Option<string>("--color")
        {
            Description = "always, never, raw or auto.",
            DefaultValueFactory = _ => "auto",
            Recursive = true,
        };
        color.AcceptOnlyFromAmong("always", "never", "raw", "auto");
        return color;
    }

    // What the Pulumi CLI's own logs and looks are told. There are none of them here, so it changes nothing.
    private static IEnumerable<Option> Taken() => new Option[]
    {
        new Option<int>("--verbose", "-v"), new Option<bool>("--logflow"), new Option<bool>("--logtostderr"),
        new Option<string>("--tracing"), new Option<string>("--tracing-header"), new Option<string>("--otel-traces"),
        new Option<string>("--profiling"), new Option<int>("--memprofilerate"), new Option<bool>("--emoji"),
        new Option<bool>("--disable-integrity-checking"), new Option<bool>("--fully-qualify-stack-names", "-Q"),
    }.Select(option =>
    {
        (option.Recursive, option.Hidden) = (true, true);
        option.Description = "Taken for the Pulumi CLI's sake; it changes nothing.";
        return option;
    });
}
