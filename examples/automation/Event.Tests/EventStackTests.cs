using Pulumi;
using Pulumi.Automation;
using Pulumi.Trtc;

namespace EventFromCode;

/// <summary>Brings up an event from code, on the tool's embedded engine and emulator.</summary>
public sealed class EventStackTests : IAsyncLifetime
{
    private readonly string states = Directory.CreateTempSubdirectory("event-").FullName;
    private WorkspaceStack? stack;

    public async Task InitializeAsync() => stack = await LocalWorkspace.CreateStackAsync(
        new InlineProgramArgs("event", "test", PulumiFn.Create(Event))
        {
            EnvironmentVariables = new Dictionary<string, string?>
            {
                ["PULUMI_BACKEND_URL"] = $"file://{states}",
                ["PULUMI_CONFIG_PASSPHRASE"] = "test",
            },
        });

    public async Task DisposeAsync()
    {
        if (stack is not null)
        {
            await stack.DestroyAsync();
            stack.Dispose();
        }

        Directory.Delete(states, recursive: true);
    }

    [Fact]
    public async Task The_film_is_started_changed_in_place_and_left_alone()
    {
        var started = await stack!.UpAsync();
        Assert.Equal(2, started.Summary.ResourceChanges![OperationType.Create]);

        await stack.SetConfigAsync("volume", new ConfigValue("30"));
        var changed = await stack.UpAsync();
        Assert.Equal(1, changed.Summary.ResourceChanges![OperationType.Update]);
        Assert.Equal(started.Outputs["task"].Value, changed.Outputs["task"].Value);

        var same = await stack.UpAsync();
        Assert.Equal(2, same.Summary.ResourceChanges![OperationType.Same]);
    }

    private static IDictionary<string, object?> Event()
    {
        var config = new Pulumi.Config();
        var film = new StreamIngest("film", new StreamIngestArgs
        {
            RoomId = "100",
            RoomIdType = RoomIdType.Integer,
            UserId = $"{Deployment.Instance.StackName}-film",
            StreamUrl = "https://media.example.com/film.mp4",
            Volume = config.GetInt32("volume") ?? 80,
        });
        return new Dictionary<string, object?> { ["task"] = film.TaskId };
    }
}
