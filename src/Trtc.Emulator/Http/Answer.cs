using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Emulator.Http;

/// <summary>What an action answers: all at once, or piece by piece.</summary>
internal abstract record Answer
{
    public static Answer Of(TrtcResponse response) => new WholeAnswer(response);

    public static Answer Of(IAsyncEnumerable<SpeechChunk> events) => new StreamedAnswer(events);
}

/// <summary>An answer that is there at once.</summary>
internal sealed record WholeAnswer(TrtcResponse Response) : Answer;

/// <summary>An answer that comes piece by piece, each made when the one before is sent.</summary>
internal sealed record StreamedAnswer(IAsyncEnumerable<SpeechChunk> Events) : Answer;
