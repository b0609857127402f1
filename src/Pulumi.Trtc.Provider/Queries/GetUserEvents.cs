using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>What happened to a user in a call, each event with its meaning.</summary>
internal sealed class GetUserEvents : Query<DescribeUserEventRequest, UserEventsResult>
{
    public override string Description => "What happened to a user in a call, each event with its meaning.";

    protected override async Task<UserEventsResult> AskAsync(FunctionCall call, DescribeUserEventRequest request)
    {
        var events = (from sender in (await call.AskAsync(request)).Data ?? []
                      from e in sender.Content ?? []
                      select new UserEvent
                      {
                          PeerId = sender.PeerId ?? "",
                          Time = e.Time,
                          Type = e.Type,
                          EventId = e.EventId,
                          ParamOne = e.ParamOne,
                          ParamTwo = e.ParamTwo,
                          Meaning = EventMeanings.Of(e.EventId ?? 0, e.ParamOne ?? -1, e.ParamTwo ?? -1),
                      }).ToArray();
        return new UserEventsResult { Total = events.Length, Events = events };
    }
}

[Api("What happened to a user.")]
internal sealed class UserEventsResult
{
    [Api("Number of events.", Required = true)]
    public long? Total { get; init; }

    [Api("The events, by the user who sent them.", Required = true)]
    public IReadOnlyList<UserEvent>? Events { get; init; }
}

[Api("One event of a call.")]
internal sealed class UserEvent
{
    [Api("User who sent it.", Required = true)]
    public string? PeerId { get; init; }

    // A number and no integer: Pulumi's integers have 32 bits in most languages.
    [Api("When it was reported.", Required = true, Unit = ApiUnit.UnixMilliseconds)]
    public double? Time { get; init; }

    [Api("Kind of video stream it concerns.", Required = true)]
    public EventStreamType? Type { get; init; }

    [Api("Its number in the tables of SDK and WebRTC events.", Required = true)]
    public ulong? EventId { get; init; }

    [Api("First parameter.", Required = true)]
    public long? ParamOne { get; init; }

    [Api("Second parameter.", Required = true)]
    public long? ParamTwo { get; init; }

    [Api("What it means, its parameters included.", Required = true)]
    public string? Meaning { get; init; }
}
