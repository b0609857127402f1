using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("One event of a call.")]
public sealed record EventMessage
{
    [Api("Kind of video stream it concerns.", Required = true)]
    public EventStreamType? Type { get; init; }

    [Api("When it was reported.", Required = true, Unit = ApiUnit.UnixMilliseconds)]
    public ulong? Time { get; init; }

    [Api("What happened; see the tables of SDK and WebRTC events.", Required = true)]
    public ulong? EventId { get; init; }

    [Api("First parameter, whose meaning the event decides.", Required = true)]
    public long? ParamOne { get; init; }

    [Api("Second parameter, whose meaning the event decides.", Required = true)]
    public long? ParamTwo { get; init; }
}
