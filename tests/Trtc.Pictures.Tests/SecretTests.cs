using Pulumi.Protocol;
using Trtc.Pictures.Drawing;
using Trtc.Pictures.Mixes;

namespace Trtc.Pictures.Tests;

/// <summary>Whatever is secret in a mix's inputs, and at whatever depth it is marked so, does not show.</summary>
public sealed class SecretTests
{
    private const string Hush = "hushhushhush";

    public static TheoryData<string> Names => [.. KeptMixes.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_that_is_secret_or_in_what_is_secret_does_not_show(string name)
    {
        var (type, inputs, users) = KeptMixes.Parts(name);
        var (shown, texts) = (0, 0);
        foreach (var (path, value) in Texts(inputs, []))
        {
            var secret = value.Contains("://", StringComparison.Ordinal) ? $"https://img.example.com/{Hush}.png" : Hush;
            texts++;
            shown += Drawn(name, type, Put(inputs, path, 0, -1, secret), users).Contains(Hush, StringComparison.Ordinal) ? 1 : 0;
            for (var depth = 0; depth <= path.Length; depth++)
            {
                Assert.DoesNotContain(Hush, Drawn(name, type, Put(inputs, path, 0, depth, secret), users), StringComparison.Ordinal);
            }
        }

        // The test would see it: of mixes with names of their own, such as those of windows, some show where they are no secret.
        Assert.True(shown > 0 || texts < 2 || users is not null, $"{name}: {texts} texts, none of which shows");
    }

    private static string Drawn(string name, string type, PropertyValue inputs, IReadOnlyList<string>? users) =>
        inputs is ObjectValue plain && MixReader.Read(name, type, plain, users) is { } mix
            ? MixSvg.Draw(mix, "m") + string.Join('\n', MixText.Lines(mix)) + string.Concat(MixBlocks.Plain(MixBlocks.Draw(mix, 200, 60)))
            : "";

    private static IEnumerable<(object[] Path, string Text)> Texts(PropertyValue value, object[] path) => value switch
    {
        ObjectValue members => members.Members.SelectMany(m => Texts(m.Value, [.. path, m.Key])),
        ListValue list => list.Items.SelectMany((item, i) => Texts(item, [.. path, i])),
        TextValue text => [(path, text.Value)],
        _ => [],
    };

    // The inputs with another text at a path, and what is at a depth of it marked as secret.
    private static PropertyValue Put(PropertyValue value, object[] path, int depth, int secretAt, string text)
    {
        var changed = depth == path.Length ? PropertyValue.Of(text) : (value, path[depth]) switch
        {
            (ObjectValue members, string key) => members.With(key, Put(members.Members[key], path, depth + 1, secretAt, text)),
            (ListValue list, int index) =>
                new ListValue(list.Items.SetItem(index, Put(list.Items[index], path, depth + 1, secretAt, text))),
            _ => value,
        };
        return depth == secretAt ? changed.AsSecret() : changed;
    }
}
