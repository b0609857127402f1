using Trtc.Client.Metadata;

namespace Trtc.Emulator.Http;

/// <summary>What an action answers.</summary>
internal abstract record Answer
{
    /// <summary>An answer that is there as a whole.</summary>
    public static Answer Of(TrtcResponse response) => new WholeAnswer(response);
}

/// <summary>An answer that is there as a whole.</summary>
internal sealed record WholeAnswer(TrtcResponse Response) : Answer;
