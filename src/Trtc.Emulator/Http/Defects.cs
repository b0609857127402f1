namespace Trtc.Emulator.Http;

/// <summary>Tells of the emulator's own faults, without the exceptions' messages, which may quote a secret that a caller sent.</summary>
internal static class Defects
{
    /// <summary>For whoever called.</summary>
    public static string Message(Exception e) =>
        $"The emulator failed at what it was not made for ({e.GetType().Name}). GET /_emulator/log tells where; please report it.";

    /// <summary>For the log: what failed, and where.</summary>
    public static string Describe(Exception e) => $"{e.GetType().FullName}\n{e.StackTrace}";
}
