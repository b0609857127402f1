using System.Collections.Immutable;
using CsCheck;
using Pulumi.Protocol;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Paths of properties, held against what Pulumi's own library makes of them.</summary>
public class PropertyPathTests
{
    [Theory]
    [InlineData("root", "root", "root")]
    [InlineData("root.nested", "root|nested", "root.nested")]
    [InlineData("root[\"nested\"]", "root|nested", "root.nested")]
    [InlineData("root.array[0][1].nested", "root|array|#0|#1|nested", "root.array[0][1].nested")]
    [InlineData(
        "root[\"key with \\\"escaped\\\" quotes\"]",
        "root|key with \"escaped\" quotes",
        "root[\"key with \\\"escaped\\\" quotes\"]")]
    [InlineData("[\"root key with a .\"][100]", "root key with a .|#100", "[\"root key with a .\"][100]")]
    [InlineData("root.array[*].field", "root|array|*|field", "root.array[\"*\"].field")]
    [InlineData("root.array[\"*\"].field", "root|array|*|field", "root.array[\"*\"].field")]
    [InlineData("*", "*", "[\"*\"]")]
    [InlineData("foo-bar", "foo-bar", "[\"foo-bar\"]")]
    [InlineData("root.[0]", "root|#0", "root[0]")]
    [InlineData("[-1]", "#-1", "[-1]")]
    [InlineData("", "", "")]
    [InlineData("a[\"\"]", "a|", "a[\"\"]")]
    public void A_path_is_read_and_written_as_Pulumi_does(string text, string steps, string written)
    {
        var path = PropertyPath.Parse(text);
        Assert.Equal(steps, string.Join('|', path.Steps.Select(s => s.Name ?? $"#{s.Index}")));
        Assert.Equal(written, path.ToString());
        Assert.Equal(path, PropertyPath.Parse(written));
    }

    [Theory]
    [InlineData(".root", "begin")]
    [InlineData("root.", "end with a dot")]
    [InlineData("root[", "closing bracket")]
    [InlineData("root[0", "closing bracket")]
    [InlineData("root[x]", "[x] must be an index")]
    [InlineData("root[]", "[] must be an index")]
    [InlineData("root[\"x]", "closing quotation mark")]
    [InlineData("root[\"x\"", "closing bracket")]
    [InlineData("root[99999999999]", "must be an index")]
    public void What_is_no_path_says_why(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => PropertyPath.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "a.b[1]", true)]
    [InlineData("a.b", "a", false)]
    [InlineData("a[\"b\"]", "a.b.c", true)]
    [InlineData("a[*].c", "a[3].c", true)]
    [InlineData("a[*].c", "a.b.c.d", true)]
    [InlineData("a[*].c", "a[3].d", false)]
    [InlineData("a[1]", "a[10]", false)]
    [InlineData("ab", "a", false)]
    [InlineData("*", "anything[0]", true)]
    public void A_path_contains_what_is_at_it_and_below(string path, string other, bool contains) =>
        Assert.Equal(contains, PropertyPath.Parse(path).Contains(PropertyPath.Parse(other)));

    // Objects in a short form: {a:1,b:[x,!secret]}; ! marks a secret.
    [Theory]
    [InlineData("a", "{a:1,b:1}", "{a:2,b:2}", "{a:1,b:2}", true)]
    [InlineData("a", "{b:1}", "{a:2,b:2}", "{b:2}", true)]
    [InlineData("a", "{a:1}", "{b:2}", "{a:1,b:2}", true)]
    [InlineData("a.b", "{a:{b:1}}", "{a:{b:2,c:3}}", "{a:{b:1,c:3}}", true)]
    [InlineData("a.b", "{a:{b:1}}", "{c:1}", "{c:1}", false)]
    [InlineData("a.b", "{c:1}", "{c:2}", "{c:2}", true)]
    [InlineData("a.b", "{a:1}", "{a:{b:2}}", "{a:{}}", true)]
    [InlineData("l[0]", "{l:[1,2]}", "{l:[3,4]}", "{l:[1,4]}", true)]
    [InlineData("l[1]", "{l:[1,2]}", "{l:[3]}", "{l:[3]}", false)]
    [InlineData("l[1]", "{l:[1]}", "{l:[3,4]}", "{l:[3,4]}", false)]
    [InlineData("l[5]", "{l:[1]}", "{l:[3]}", "{l:[3]}", true)]
    [InlineData("l[-1]", "{l:[1]}", "{l:[3]}", "{l:[3]}", false)]
    [InlineData("l[*]", "{l:[1,2]}", "{l:[3,4]}", "{l:[1,2]}", true)]
    [InlineData("l[*]", "{l:[1,2,3]}", "{l:[7,8]}", "{l:[1,2]}", false)]
    [InlineData("l[*].w", "{l:[{h:1,w:1},{h:2,w:2}]}", "{l:[{h:8,w:8},{h:9,w:9}]}", "{l:[{h:8,w:1},{h:9,w:2}]}", true)]
    [InlineData("l[*].w", "{l:[{w:1},{w:2}]}", "{l:[{w:8}]}", "{l:[{w:1}]}", false)]
    [InlineData("o[*]", "{o:{a:1,b:2}}", "{o:{a:3,c:4}}", "{o:{a:1,b:2}}", true)]
    [InlineData("*", "{a:1,b:!2}", "{a:3,c:4}", "{a:1,b:!2}", true)]
    [InlineData("a[\"b.c\"]", "{a:{b.c:1}}", "{a:{b.c:2}}", "{a:{b.c:1}}", true)]
    [InlineData("s[0].k", "{s:![{k:old,v:1}]}", "{s:![{k:new,v:2}]}", "{s:![{k:old,v:2}]}", true)]
    [InlineData("s[0].k", "{s:![{k:old}]}", "{s:[{k:new}]}", "{s:[{k:!old}]}", true)]
    [InlineData("s[0].k", "{s:[{k:old}]}", "{s:![{k:new}]}", "{s:![{k:old}]}", true)]
    [InlineData("s", "{s:!old}", "{s:new}", "{s:!old}", true)]
    [InlineData("s.a[*]", "{s:!{a:[1,2]}}", "{s:{a:[3,4]}}", "{s:{a:[!1,!2]}}", true)]
    public void What_is_ignored_is_set_back_with_its_marks(string path, string old, string now, string result, bool isWhole)
    {
        var (value, whole) = PropertyPath.Parse(path).Reset((ObjectValue)Short.Read(old), (ObjectValue)Short.Read(now));
        Assert.Equal(result, Short.Write(value));
        Assert.Equal(isWhole, whole);
    }

    [Fact]
    public void No_path_uncovers_a_secret()
    {
        var names = new[] { "a", "b", "c" };
        var steps = Gen.OneOf(
            Gen.OneOfConst(names).Select(n => $".{n}"),
            Gen.Int[0, 2].Select(i => $"[{i}]"),
            Gen.Const("[*]"),
            Gen.Const("[\"b\"]"));
        var paths = Gen.Select(Gen.OneOfConst([.. names, "*"]), steps.Array[0, 3]).Select((root, rest) => root + string.Concat(rest));
        Gen.Select(paths, Secrets(names, "old"), Secrets(names, "now")).Sample((path, old, now) =>
        {
            var (value, _) = PropertyPath.Parse(path).Reset(old, now);
            Assert.DoesNotContain("SECRET", Clear(value), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Marks_are_carried_from_a_value_to_another_and_none_is_lost() =>
        Gen.Select(Secrets(["a", "b"], "old"), Secrets(["a", "b"], "now")).Sample((marked, value) =>
        {
            Assert.DoesNotContain("SECRET", Clear(LoseMarks(marked).SecretAs(marked)), StringComparison.Ordinal);
            Assert.DoesNotContain("SECRET", Clear(value.SecretAs(marked)), StringComparison.Ordinal);
            Assert.DoesNotContain("SECRET", Clear(value.Simplified), StringComparison.Ordinal);
            Assert.False(HasSecretInSecret(value.Simplified));
        });

    // Objects in which every text below a mark says SECRET, and no other does.
    internal static Gen<ObjectValue> Secrets(string[] names, string tag) =>
        PropertyValueTests.Members(PropertyValueTests.Any, names).Select(o => (ObjectValue)Named(o, tag, false));

    internal static string Clear(PropertyValue value) => value.IsSecret ? "" : value.Plain switch
    {
        TextValue text => text.Value,
        ListValue list => string.Concat(list.Items.Select(Clear)),
        ObjectValue members => string.Concat(members.Members.Values.Select(Clear)),
        SignedValue signed => Clear(signed.Content),
        _ => "",
    };

    internal static bool HasSecretInSecret(PropertyValue value) => value switch
    {
        SecretValue { Element: SecretValue or OutputValue } or OutputValue => true,
        SecretValue secret => HasSecretInSecret(secret.Element),
        ListValue list => list.Items.Any(HasSecretInSecret),
        ObjectValue members => members.Members.Values.Any(HasSecretInSecret),
        _ => false,
    };

    private static PropertyValue Named(PropertyValue value, string tag, bool secret) => value switch
    {
        TextValue text => PropertyValue.Of($"{(secret ? "SECRET" : "plain")}-{tag}-{text.Value}"),
        SecretValue inner => new SecretValue(Named(inner.Element, tag, true)),
        OutputValue output => output with { Element = output.Element is { } e ? Named(e, tag, secret || output.IsSecretOutput) : null },
        ListValue list => new ListValue([.. list.Items.Select(i => Named(i, tag, secret))]),
        ObjectValue members => new ObjectValue(
            members.Members.ToPropertyDictionary(m => m.Key, m => Named(m.Value, tag, secret))),
        SignedValue signed => signed with { Content = (ObjectValue)Named(signed.Content, tag, secret) },
        var other => other,
    };

    private static ObjectValue LoseMarks(ObjectValue value) => (ObjectValue)Lose(value);

    private static PropertyValue Lose(PropertyValue value) => value.Plain switch
    {
        ListValue list => new ListValue([.. list.Items.Select(Lose)]),
        ObjectValue members => new ObjectValue(
            members.Members.ToPropertyDictionary(m => m.Key, m => Lose(m.Value))),
        var other => other,
    };

    private static class Short
    {
        public static PropertyValue Read(string text)
        {
            var at = 0;
            return Read(text, ref at);
        }

        public static string Write(PropertyValue value) => value switch
        {
            SecretValue secret => "!" + Write(secret.Element),
            ListValue list => $"[{string.Join(',', list.Items.Select(Write))}]",
            ObjectValue members => $"{{{string.Join(',', members.Members.Select(m => $"{m.Key}:{Write(m.Value)}"))}}}",
            _ => value.AsText ?? "?",
        };

        private static PropertyValue Read(string text, ref int at)
        {
            switch (text[at])
            {
                case '!':
                    at++;
                    return new SecretValue(Read(text, ref at));
                case '[':
                    var items = ImmutableArray.CreateBuilder<PropertyValue>();
                    for (at++; text[at] != ']'; at += text[at] == ',' ? 1 : 0)
                    {
                        items.Add(Read(text, ref at));
                    }

                    at++;
                    return new ListValue(items.ToImmutable());
                case '{':
                    var members = ObjectValue.Empty;
                    for (at++; text[at] != '}'; at += text[at] == ',' ? 1 : 0)
                    {
                        var name = text[at..text.IndexOf(':', at)];
                        at += name.Length + 1;
                        members = members.With(name, Read(text, ref at));
                    }

                    at++;
                    return members;
                default:
                    var end = text.AsSpan(at).IndexOfAny(",]}");
                    var value = end < 0 ? text[at..] : text.Substring(at, end);
                    at += value.Length;
                    return PropertyValue.Of(value);
            }
        }
    }
}
