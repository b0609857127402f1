using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Trtc.Testing;
using Pulumi.Utilities;

namespace Pulumi.Trtc.Tests;

/// <summary>Methods of components under mocks.</summary>
public class MethodTests
{
    [Fact]
    public async Task An_announcement_of_an_event_is_a_resource_and_answers_the_task()
    {
        var mocks = new TrtcMocks();
        Output<LiveEventAnnounceResult>? spoken = null;
        await RunAsync(mocks, isPreview: false, () => spoken = new LiveEvent("opening", ComponentSamples.Event)
            .Announce(new LiveEventAnnounceArgs { Text = "The doors open.", Interrupt = true }));
        Assert.Equal("opening-announcer-task", (await OutputUtilities.GetValueAsync(spoken!)).TaskId);
        var announcement = mocks.Single<AIAnnouncement>();
        Assert.Equal("opening-announcement", announcement.Name);
        Assert.Equal(
            ("opening-announcer-task", "The doors open.", true),
            (announcement.Inputs["taskId"], announcement.Inputs["text"], announcement.Inputs["interrupt"]));
        Assert.Equal("trtc:index:LiveEvent/announce", Assert.Single(mocks.Calls).Token);
    }

    [Fact]
    public async Task An_agent_says_texts_under_their_names()
    {
        var mocks = new TrtcMocks();
        Output<VoiceAgentSayResult>? spoken = null;
        await RunAsync(mocks, isPreview: false, () =>
        {
            var agent = new VoiceAgent("concierge", ComponentSamples.Agent);
            agent.Say(new VoiceAgentSayArgs { Text = "Welcome." });
            spoken = agent.Say(new VoiceAgentSayArgs { Text = "We close soon.", Name = "closing", Triggers = { "22:00" } });
        });
        Assert.Equal("concierge-conversation-task", (await OutputUtilities.GetValueAsync(spoken!)).TaskId);
        Assert.Equal("Welcome.", mocks.Single<AIAnnouncement>("concierge-announcement").Inputs["text"]);
        var closing = mocks.Single<AIAnnouncement>("concierge-closing").Inputs;
        Assert.Equal(("We close soon.", "22:00"), (closing["text"], Assert.Single((ImmutableArray<object>)closing["triggers"])));
    }

    [Fact]
    public async Task In_a_preview_neither_the_task_nor_the_text_need_be_known()
    {
        var mocks = new TrtcMocks().Override("concierge-conversation", outputs => outputs.Remove("taskId"));
        await RunAsync(mocks, isPreview: true, () =>
        {
            var agent = new VoiceAgent("concierge", ComponentSamples.Agent);
            agent.Say(new VoiceAgentSayArgs { Text = agent.TaskId });
        });
        Assert.Equal("concierge-announcement", mocks.Single<AIAnnouncement>().Name);
        Assert.False(mocks.Single<AIAnnouncement>().Inputs.ContainsKey("taskId"));
        Assert.Empty(mocks.Refusals);
    }

    private static Task<ImmutableArray<Resource>> RunAsync(TrtcMocks mocks, bool isPreview, Action program) =>
        Deployment.TestAsync(mocks, new TestOptions { ProjectName = "show", StackName = "dev", IsPreview = isPreview }, program);
}
