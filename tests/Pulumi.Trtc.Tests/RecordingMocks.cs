using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.Trtc.Tests;

/// <summary>An engine that keeps what programs ask of it, and answers as the provider would.</summary>
internal sealed class RecordingMocks : IMocks
{
    /// <summary>The resources, in the order they came in.</summary>
    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    /// <summary>The calls of functions.</summary>
    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    /// <summary>What functions answer, by token.</summary>
    public Dictionary<string, ImmutableDictionary<string, object>> Answers { get; } = [];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>(
            ($"{args.Name}-id", args.Inputs.SetItem("taskId", $"{args.Name}-task").SetItem("status", "InProgress")));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult<object>(Answers.GetValueOrDefault(args.Token!, ImmutableDictionary<string, object>.Empty));
    }

    /// <summary>The one resource of a type.</summary>
    public MockResourceArgs Single(string type) => Resources.Single(r => r.Type == type);

    /// <summary>Runs a program against these mocks.</summary>
    public Task<ImmutableArray<Resource>> RunAsync(Action program) =>
        Deployment.TestAsync(this, new TestOptions { ProjectName = "show", StackName = "dev", IsPreview = false }, program);
}
