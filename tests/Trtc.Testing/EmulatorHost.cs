using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Trtc.Client;
using Trtc.Client.Credentials;
using Trtc.Emulator;

namespace Trtc.Testing;

/// <summary>An emulator of its own for a test, over HTTP on a free port.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly TrtcEmulator emulator;
    private readonly EmulatorOptions options;
    private readonly HttpClient http = new();

    private EmulatorHost(TrtcEmulator emulator, EmulatorOptions options) => (this.emulator, this.options) = (emulator, options);

    /// <summary>Address of the emulator.</summary>
    public string Endpoint => emulator.Info.Endpoint;

    /// <summary>Application whose key the emulator knows.</summary>
    public ulong SdkAppId => emulator.Info.SdkAppId;

    /// <summary>Starts an emulator, without rate limits unless they are asked for.</summary>
    public static async Task<EmulatorHost> StartAsync(
        TimeProvider? time = null, bool keepRateLimits = false, string? dataFile = null, string? token = null)
    {
        var options = new EmulatorOptions
        {
            KeepRateLimits = keepRateLimits,
            DataFile = dataFile,
            Token = token,
            TimeProvider = time ?? TimeProvider.System,
        };
        return new EmulatorHost(await TrtcEmulator.StartAsync(options), options);
    }

    /// <summary>Options of a client that the emulator accepts.</summary>
    public TrtcClientOptions ClientOptions() => new()
    {
        Credentials = new TrtcCredentials(emulator.Info.SecretId, emulator.Info.SecretKey, options.Token),
        Endpoint = Endpoint,
        Region = "ap-singapore",
        RetryDelay = TimeSpan.FromMilliseconds(1),
        TimeProvider = options.TimeProvider,
    };

    /// <summary>The environment of a provider that uses the emulator.</summary>
    public IReadOnlyDictionary<string, string> PluginEnvironment() => emulator.Info.Variables();

    /// <summary>A client that the emulator accepts.</summary>
    public TrtcClient Client(Func<TrtcClientOptions, TrtcClientOptions>? change = null, HttpMessageHandler? handler = null) =>
        new((change ?? (o => o))(ClientOptions()), handler);

    /// <summary>Sends any JSON, right or wrong.</summary>
    public RawApi Raw() => new(http, new Uri(Endpoint), emulator.Info.SecretId, emulator.Info.SecretKey, options.TimeProvider);

    /// <summary>A signature that lets a user of the emulator's application into a room.</summary>
    public string UserSig(string userId) =>
        Trtc.Client.UserSigs.UserSig.Mint(
            SdkAppId, emulator.Info.SdkSecretKey, userId, TimeSpan.FromDays(1), options.TimeProvider.GetUtcNow());

    /// <summary>Reads from the administration.</summary>
    public async Task<JsonNode> GetAsync(string path) => (await http.GetFromJsonAsync<JsonNode>(new Uri($"{Endpoint}/_emulator/{path}")))!;

    /// <summary>Sets something in the administration.</summary>
    public async Task PutAsync(string path, JsonNode? value = null)
    {
        using var content = new StringContent(value?.ToJsonString() ?? "");
        using var response = await http.PutAsync(new Uri($"{Endpoint}/_emulator/{path}"), content);
        await ThrowOnFailureAsync(response);
    }

    /// <summary>Forgets the calls that were logged.</summary>
    public async Task ClearLogAsync()
    {
        using var response = await http.DeleteAsync(new Uri($"{Endpoint}/_emulator/log"));
        await ThrowOnFailureAsync(response);
    }

    /// <summary>Plans faults.</summary>
    public Task FaultsAsync(params JsonNode[] plans) => PutAsync("faults", new JsonArray(plans));

    /// <summary>Waits until the last planned fault has struck.</summary>
    public async Task StruckAsync(CancellationToken cancellationToken = default)
    {
        using var response = await http.GetAsync(new Uri($"{Endpoint}/_emulator/faults/over"), cancellationToken);
        await ThrowOnFailureAsync(response);
    }

    /// <summary>The calls that came, in the order in which they ended.</summary>
    public async Task<IReadOnlyList<JsonObject>> CallsAsync() => [.. (await GetAsync("log")).AsArray().Select(c => c!.AsObject())];

    /// <summary>Puts users into a room of the emulator's application.</summary>
    public Task RoomAsync(string roomId, bool isString, params string[] users) => PutAsync("rooms", new JsonObject
    {
        ["roomId"] = roomId,
        ["isString"] = isString,
        ["users"] = new JsonArray([.. users.Select(u => new JsonObject { ["userId"] = u })]),
    });

    /// <summary>Ends a task behind the back of whoever started it.</summary>
    public async Task EndTaskAsync(string taskId)
    {
        using var response = await http.PostAsync(new Uri($"{Endpoint}/_emulator/tasks/{Uri.EscapeDataString(taskId)}/end"), null);
        await ThrowOnFailureAsync(response);
    }

    /// <summary>The tasks, as the administration shows them.</summary>
    public async Task<IReadOnlyList<JsonObject>> TasksAsync() => [.. (await GetAsync("tasks")).AsArray().Select(t => t!.AsObject())];

    /// <summary>A task, as the administration shows it.</summary>
    public async Task<JsonObject> TaskAsync(string taskId) => (await TasksAsync()).Single(t => (string?)t["taskId"] == taskId);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await emulator.DisposeAsync();
    }

    private static async Task ThrowOnFailureAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }
}
