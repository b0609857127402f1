using Pulumi.Protocol;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Known secrets stand in no text that people read.</summary>
public sealed class SecretTextsTests
{
    [Fact]
    public async Task A_text_is_hidden_from_when_it_was_added_while_others_hide()
    {
        var secrets = new SecretTexts();
        for (var i = 0; i < 500; i++)
        {
            secrets.Add($"an-earlier-secret-{i}");
        }

        var times = 0;
        using var done = new CancellationTokenSource();
        var other = Task.Factory.StartNew(
            () =>
            {
                while (!done.IsCancellationRequested)
                {
                    secrets.Hide("nothing");
                    Interlocked.Increment(ref times);
                }
            },
            TaskCreationOptions.LongRunning);
        for (var i = 0; i < 200; i++)
        {
            // The second is added while the other thread takes in the first.
            secrets.Add($"one-secret-{i}");
            secrets.Add($"another-secret-{i}");
            var before = Volatile.Read(ref times);
            SpinWait.SpinUntil(() => Volatile.Read(ref times) > before + 1 || other.IsCompleted);
            Assert.Equal("[secret], [secret]", secrets.Hide($"one-secret-{i}, another-secret-{i}"));
        }

        await done.CancelAsync();
        await other;
    }
}
