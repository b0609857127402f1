using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Trtc.Client;
using Trtc.Client.Credentials;
using Trtc.Emulator.Admin;
using Xunit;

namespace Trtc.Emulator.Xunit;

/// <summary>
/// An emulator of their own for the tests of a class (<c>IClassFixture&lt;EmulatorFixture&gt;</c>) or a collection: in memory, on a
/// free port of this machine, without request rates.
/// </summary>
/// <remarks>Tests that share one see each other's tasks; give each its own room.</remarks>
public class EmulatorFixture : IAsyncLifetime
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private TrtcEmulator? emulator;

    /// <summary>Where it listens and what it accepts.</summary>
    /// <exception cref="InvalidOperationException">xunit has not started it: the test class has to take it in its constructor.</exception>
    public EmulatorInfo Info => emulator?.Info ?? throw new InvalidOperationException(
        $"The emulator does not run yet. Let the test class implement IClassFixture<{GetType().Name}> and take it in its constructor.");

    /// <summary>The environment of a process that is to use the emulator: <c>trtc</c>, <c>pulumi</c>, a program.</summary>
    public IReadOnlyDictionary<string, string> Variables => Info.Variables();

    /// <summary>How it is started; in memory, on a free port and without request rates, unless a derived fixture says otherwise.</summary>
    protected virtual EmulatorOptions Options => new() { KeepRateLimits = false };

    /// <summary>A client of the emulator; dispose of it.</summary>
    /// <param name="region">The region of its calls.</param>
    public TrtcClient CreateClient(string region = "ap-singapore") => new(new TrtcClientOptions
    {
        Credentials = new TrtcCredentials(Info.SecretId, Info.SecretKey, null),
        Endpoint = Info.Endpoint,
        Region = region,
    });

    /// <summary>The tasks that were started, those that ended too, as <c>GET /_emulator/tasks</c> shows them.</summary>
    public async Task<IReadOnlyList<JsonObject>> TasksAsync() =>
        [.. (await Http.GetFromJsonAsync<JsonArray>(Admin("tasks")))!.Select(t => t!.AsObject())];

    /// <summary>Ends a task behind the back of whoever started it, as the service does when a room empties.</summary>
    /// <param name="taskId">ID of the task.</param>
    /// <exception cref="InvalidOperationException">No such task runs.</exception>
    public Task EndTaskAsync(string taskId) => SendAsync(HttpMethod.Post, $"tasks/{Uri.EscapeDataString(taskId)}/end", null);

    /// <summary>Lets the next calls fail, as <c>PUT /_emulator/faults</c> describes.</summary>
    /// <param name="plans">What fails, and how.</param>
    /// <exception cref="InvalidOperationException">A plan cannot be understood; the message says why.</exception>
    public Task PlanFaultsAsync(params JsonObject[] plans) =>
        SendAsync(HttpMethod.Put, "faults", new JsonArray([.. plans.Select(p => p.DeepClone())]));

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => emulator = await TrtcEmulator.StartAsync(Options);

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        if (emulator is not null)
        {
            await emulator.DisposeAsync();
        }
    }

    private Uri Admin(string path) => new($"{Info.Endpoint}/_emulator/{path}");

    private async Task SendAsync(HttpMethod method, string path, JsonNode? body)
    {
        using var content = body is null ? null : new StringContent(body.ToJsonString());
        using var request = new HttpRequestMessage(method, Admin(path)) { Content = content };
        using var response = await Http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            var answer = await response.Content.ReadAsStringAsync();
            throw new InvalidOperationException($"The emulator answered {(int)response.StatusCode}: {answer}");
        }
    }
}
