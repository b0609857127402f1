using System.Runtime.CompilerServices;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Transport;
using Trtc.Client.Types;
using Trtc.Client.Voices;

namespace Trtc.Client;

/// <content>Speech that is streamed.</content>
public sealed partial class TrtcClient
{
    /// <summary>Turns a text into speech, and gives each piece as soon as it has come. The last one says that it is.</summary>
    /// <param name="request">What is said, and how.</param>
    /// <param name="region">Region of this call; the options' region when null.</param>
    /// <param name="cancellationToken">Ends waiting and reading.</param>
    /// <exception cref="TrtcException">
    /// The speech could not begin, or broke off after the pieces so far; it is begun anew only before the first.
    /// </exception>
    public async IAsyncEnumerable<SpeechChunk> StreamAsync(
        TextToSpeechSSERequest request,
        string? region = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = new Call(request, Region(TextToSpeechSSERequest.Action, region));
        var speech = await RunAsync(call, SpeakAsync, s => s.Current.RequestId, cancellationToken).ConfigureAwait(false);
        await using (speech.ConfigureAwait(false))
        {
            yield return speech.Current;
            while (speech.Current.IsEnd != true)
            {
                await GoOnAsync(speech, call, cancellationToken).ConfigureAwait(false);
                yield return speech.Current;
            }
        }
    }

    private static async Task GoOnAsync(SpeechStream speech, Call call, CancellationToken cancellationToken)
    {
        try
        {
            await speech.MoveNextAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (AttemptFailedException e)
        {
            throw Failure(call, e);
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested)
        {
            throw new TrtcCallCanceledException(call.Request.Action.Name, true, cancelled);
        }
    }

    private async ValueTask<SpeechStream> SpeakAsync(Call call, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var events = await transport.OpenAsync(message, Refused, cancellationToken).ConfigureAwait(false);
        call.IsAnswered(events.Date);
        return await SpeechStream.BeginAsync(events, text => Redact(call, text), cancellationToken).ConfigureAwait(false);

        void Refused(Answer answer)
        {
            call.IsAnswered(answer.Date);
            AnswerReader.Read(call.Request.Action, answer, text => Redact(call, text));
        }
    }
}
