using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;

namespace Trtc.Cli.Reports;

/// <summary>How operations are written.</summary>
internal static class Words
{
    /// <summary>What stands before a line of a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error: ",
        Severity.Warning => "warning: ",
        _ => "",
    };

    public static string Symbol(StepOperation operation) => operation switch
    {
        StepOperation.Create => "+",
        StepOperation.Update => "~",
        StepOperation.Delete or StepOperation.Gone or StepOperation.Retain => "-",
        StepOperation.Replace => "+-",
        StepOperation.DeleteReplaced => "--",
        StepOperation.Import => "=",
        StepOperation.Read => ">",
        StepOperation.Refresh => "~",
        _ => "",
    };

    public static string Color(StepOperation operation) => operation switch
    {
        StepOperation.Create => "green",
        StepOperation.Update => "yellow",
        StepOperation.Delete or StepOperation.Gone or StepOperation.DeleteReplaced or StepOperation.Retain => "red",
        StepOperation.Replace => "magenta",
        StepOperation.Import or StepOperation.Read or StepOperation.Refresh => "blue",
        _ => "default",
    };

    public static string Now(StepOperation operation) => operation switch
    {
        StepOperation.Create => "creating",
        StepOperation.Update => "updating",
        StepOperation.Delete => "deleting",
        StepOperation.Retain => "leaving",
        StepOperation.Replace => "creating replacement",
        StepOperation.DeleteReplaced => "deleting replaced",
        StepOperation.Import => "importing",
        StepOperation.Read => "reading",
        StepOperation.Refresh => "refreshing",
        _ => "",
    };

    public static string Past(StepOperation operation) => operation switch
    {
        StepOperation.Create => "created",
        StepOperation.Update => "updated",
        StepOperation.Delete => "deleted",
        StepOperation.Gone => "gone: it ended, or was stopped elsewhere",
        StepOperation.Retain => "left as it is, no longer managed",
        StepOperation.Replace => "replaced",
        StepOperation.DeleteReplaced => "deleted replaced",
        StepOperation.Import => "imported",
        StepOperation.Read => "read",
        StepOperation.Refresh => "refreshed",
        _ => "unchanged",
    };

    public static string Plan(StepOperation operation) => operation switch
    {
        StepOperation.Create => "to create",
        StepOperation.Update => "to update",
        StepOperation.Delete => "to delete",
        StepOperation.Gone => Past(operation),
        StepOperation.Retain => "to leave as it is, no longer managed",
        StepOperation.Replace => "to replace",
        StepOperation.DeleteReplaced => "to delete, replaced",
        StepOperation.Import => "to import",
        StepOperation.Read => "to read",
        _ => "unchanged",
    };
}
