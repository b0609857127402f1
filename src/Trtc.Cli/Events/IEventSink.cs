namespace Trtc.Cli.Events;

/// <summary>Where engine events go to, a text of JSON each.</summary>
internal interface IEventSink : IAsyncDisposable
{
    /// <summary>Passes an event on.</summary>
    /// <exception cref="IOException">It cannot be.</exception>
    Task WriteAsync(string json);
}
