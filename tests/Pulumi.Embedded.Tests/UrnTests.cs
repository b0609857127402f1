using CsCheck;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Tests;

/// <summary>Names of resources and of their providers, as Pulumi reads and writes them.</summary>
public sealed class UrnTests
{
    private const string OfA = "urn:pulumi:dev::shop::a:b:A::a";
    private const string Providers = "urn:pulumi:dev::shop::pulumi:providers:trtc";
    private const string OfStack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    [Theory]
    [InlineData("urn:pulumi:dev::shop::a:b:C::d", "dev", "shop", "a:b:C", "a:b:C", "d")]
    [InlineData("urn:pulumi:dev::shop::a:b:A$a:b:B$a:b:C::d", "dev", "shop", "a:b:A$a:b:B$a:b:C", "a:b:C", "d")]
    [InlineData("urn:pulumi:dev::shop::a:b:C::d::e::f", "dev", "shop", "a:b:C", "a:b:C", "d::e::f")]
    [InlineData("urn:pulumi:dev::shop::a:b:C::", "dev", "shop", "a:b:C", "a:b:C", "")]
    [InlineData("urn:pulumi:dev::shop::a:b:C:::d", "dev", "shop", "a:b:C", "a:b:C", ":d")]
    [InlineData("urn:pulumi:dev::shop::a:b:C::x$y d", "dev", "shop", "a:b:C", "a:b:C", "x$y d")]
    public void A_urn_is_read_and_written_again(string text, string stack, string project, string qualified, string type, string name)
    {
        var urn = Urn.Parse(text);
        Assert.Equal((stack, project, qualified, type, name), (urn.Stack, urn.Project, urn.QualifiedType, urn.Type, urn.Name));
        Assert.Equal(text, urn.ToString());
        Assert.Equal((type, name), (Urn.TypeOf(text), Urn.NameOf(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("dev::shop::a:b:C::d")]
    [InlineData("urn:pulumi:dev::shop::a:b:C")]
    [InlineData("urn:other:dev::shop::a:b:C::d")]
    public void What_is_no_urn_is_refused_and_has_neither_type_nor_name(string text)
    {
        Assert.Contains($"\"{text}\" is no URN", Assert.Throws<FormatException>(() => Urn.Parse(text)).Message, StringComparison.Ordinal);
        Assert.Equal(("", ""), (Urn.TypeOf(text), Urn.NameOf(text)));
    }

    [Theory]
    [InlineData(null, "urn:pulumi:dev::shop::a:b:C::c")]
    [InlineData(OfStack, "urn:pulumi:dev::shop::a:b:C::c")]
    [InlineData(OfA, "urn:pulumi:dev::shop::a:b:A$a:b:C::c")]
    [InlineData("urn:pulumi:dev::shop::a:b:A$a:b:B::b::b", "urn:pulumi:dev::shop::a:b:A$a:b:B$a:b:C::c")]
    [InlineData("no URN", "urn:pulumi:dev::shop::a:b:C::c")]
    public void A_child_has_its_parents_types_before_its_own_but_the_stacks(string? parent, string urn) =>
        Assert.Equal(urn, Urn.Of("dev", "shop", parent, "a:b:C", "c").ToString());

    [Fact]
    public void The_stack_is_a_resource_of_its_own() => Assert.Equal(OfStack, Urn.OfStack("dev", "shop").ToString());

    [Fact]
    public void Whatever_the_name_it_comes_back()
    {
        var word = Gen.Char["abz019-_."].Array[1, 8].Select(c => new string(c));
        var type = word.Array[3].Select(parts => string.Join(':', parts));
        var name = Gen.OneOf(Gen.Char[":$ab /\"é"].Array[0, 12].Select(c => new string(c)), Gen.String);
        Gen.Select(word, word, type.Array[1, 4], name).Sample((stack, project, types, named) =>
        {
            // Pulumi takes no name, of anything else, with :: in it.
            var urn = types[1..].Aggregate(
                Urn.Of(stack, project, null, types[0], "top"), (above, t) => Urn.Of(stack, project, above.ToString(), t, named));
            var read = Urn.Parse(urn.ToString());
            return read == urn && read.Type == types[^1] && read.Name == (types.Length == 1 ? "top" : named);
        });
    }

    [Theory]
    [InlineData(Providers + "::default::1f4b", Providers + "::default", "1f4b")]
    [InlineData(Providers + "::a::b::", Providers + "::a::b", "")]
    public void A_reference_to_a_provider_is_its_urn_and_its_id(string text, string urn, string id)
    {
        var reference = ProviderReference.Parse(text);
        Assert.Equal((urn, id, text), (reference.Urn, reference.Id, reference.ToString()));
        Assert.Throws<FormatException>(() => ProviderReference.Parse("mine"));
    }

    [Theory]
    [InlineData(null, "default")]
    [InlineData("1.2.3-beta+4", "default_1_2_3_beta_4")]
    public void A_default_provider_is_known_by_its_name(string? version, string name)
    {
        Assert.Equal(name, ProviderType.DefaultName(version));
        Assert.True(ProviderType.IsDefaultName(name));
        Assert.False(ProviderType.IsDefaultName("defaults"));
        Assert.Equal(
            ("trtc", true, false),
            (ProviderType.PackageOf(ProviderType.Of("trtc")), ProviderType.Is("pulumi:providers:trtc"), ProviderType.Is(Urn.StackType)));
    }

    [Theory]
    [InlineData("a", "1")]
    [InlineData("list[1]", "3")]
    [InlineData("list[2]", null)]
    [InlineData("list[-1]", null)]
    [InlineData("list.a", null)]
    [InlineData("inner[\"x.y\"]", "4")]
    [InlineData("inner.none.of", null)]
    [InlineData("hidden.key", "[secret]")]
    public void What_stands_at_a_path_is_found(string path, string? found)
    {
        var value = ObjectValue.Empty
            .With("a", PropertyValue.Of(1))
            .With("list", new ListValue([PropertyValue.Of(2), PropertyValue.Of(3)]))
            .With("inner", ObjectValue.Empty.With("x.y", PropertyValue.Of(4)))
            .With("hidden", ObjectValue.Empty.With("key", PropertyValue.Of("k")).AsSecret());
        var at = PropertyPath.Parse(path).Find(value);
        Assert.Equal(found, at is null ? null : State.PropertyText.Show(at));
    }
}
