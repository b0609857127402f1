using CsCheck;
using Pulumi.Protocol;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Members of objects, against a sorted dictionary.</summary>
public class PropertyDictionaryTests
{
    private static readonly Gen<(string Name, int Number)[]> Members = Gen.Select(Names, Gen.Int[0, 9]).Array[0, 12];

    private static Gen<string> Names => Gen.OneOf(Gen.String[Gen.Char['a', 'd'], 0, 2], Gen.OneOfConst("B", "é", "Z", "_", "a.b", "aa"));

    [Fact]
    public void Members_are_in_the_order_of_their_names_and_the_last_of_a_name_counts() =>
        Members.Sample(given => Check(Sorted(given), Of(given)));

    [Fact]
    public void What_is_set_and_removed_is_so_afterwards_and_not_before() =>
        Gen.Select(Members, Members, Names).Sample((given, more, name) =>
        {
            var (members, expected) = (Of(given), Sorted(given));
            expected[name] = 10;
            Check(expected, members.SetItem(name, PropertyValue.Of(10)));
            expected.Remove(name);
            Check(expected, members.Remove(name));
            Check(Sorted(given), members);
            Check(Sorted([.. given, .. more]), members.SetItems(Of(more)));
        });

    [Fact]
    public void Parts_and_changes_share_what_stays() => Gen.Select(Members, Gen.Int[0, 9]).Sample((given, limit) =>
    {
        var members = Of(given);
        Assert.Same(members, members.Map((_, value) => value));
        Assert.Same(members, members.Where((_, _) => true));
        var changed = members.Map((name, value) => value.AsNumber < limit ? PropertyValue.Of(name) : value);
        Assert.True(changed.Keys == members.Keys);
        Assert.Equal(
            Sorted(given).Select(m => (m.Key, m.Value < limit ? PropertyValue.Of(m.Key) : PropertyValue.Of(m.Value))),
            changed.Select(m => (m.Key, m.Value)));
        Check(
            new(Sorted(given).Where(m => m.Value < limit).ToDictionary(), StringComparer.Ordinal),
            members.Where((_, value) => value.AsNumber < limit));
    });

    private static PropertyDictionary Of((string Name, int Number)[] members) =>
        members.ToPropertyDictionary(m => m.Name, m => PropertyValue.Of(m.Number));

    private static SortedDictionary<string, int> Sorted((string Name, int Number)[] members)
    {
        var sorted = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, number) in members)
        {
            sorted[name] = number;
        }

        return sorted;
    }

    private static void Check(SortedDictionary<string, int> expected, PropertyDictionary members)
    {
        Assert.Equal(expected.Select(m => (m.Key, (double?)m.Value)), members.Select(m => (m.Key, m.Value.AsNumber)));
        Assert.Equal(expected.Count, members.Count);
        foreach (var name in expected.Keys.Append("b").Append("é"))
        {
            Assert.Equal(expected.TryGetValue(name, out var number) ? number : null, members.GetValueOrDefault(name)?.AsNumber);
        }
    }
}
