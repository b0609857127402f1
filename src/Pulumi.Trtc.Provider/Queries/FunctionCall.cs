using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Rpc;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>What a call of a function works with.</summary>
/// <param name="Name">Name of the function.</param>
/// <param name="Settings">The configured provider.</param>
/// <param name="Region">Region that is asked.</param>
/// <param name="Log">Tells people how far it is.</param>
/// <param name="CancellationToken">Ends the call.</param>
internal sealed record FunctionCall(
    string Name, ProviderSettings Settings, string? Region, ResourceLog Log, CancellationToken CancellationToken)
{
    private const int FewRequests = 4;
    private const int Tenths = 10;

    /// <summary>Calls an action.</summary>
    public Task<TResponse> AskAsync<TResponse>(ITrtcRequest<TResponse> request, CancellationToken? cancellationToken = null)
        where TResponse : TrtcResponse =>
        Settings.Client.CallAsync(request, Region, cancellationToken ?? CancellationToken);

    /// <summary>Tells how far a function is whose requests have to wait for one another, and how long it will take.</summary>
    public Task ProgressAsync(int done, int all, ActionRate rate)
    {
        var pace = rate.Window / rate.Requests;
        if (pace < TimeSpan.FromSeconds(1))
        {
            return done == 0 ? Task.CompletedTask : ProgressAsync(done, all);
        }

        var left = (all - done) * pace;
        var time = left < TimeSpan.FromMinutes(2) ? $"{left.TotalSeconds:0} s" : $"{left.TotalMinutes:0} minutes";
        return done == all || all == 1 ? Task.CompletedTask : Log.ProgressAsync(
            $"{Name}: {done} of {all} requests answered; the service takes one every {pace.TotalSeconds:0} s, so about {time} are left");
    }

    /// <summary>Tells how far a function is that takes many requests, at most once a tenth.</summary>
    public Task ProgressAsync(int done, int all) =>
        all > FewRequests && done * Tenths / all > (done - 1) * Tenths / all
            ? Log.ProgressAsync($"{Name}: {done} of {all} requests answered")
            : Task.CompletedTask;
}
