namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Programs that use components and their methods go on with later versions.</summary>
public class ComponentHistoryTests
{
    private const string Token = ComponentSchema.Token;

    public static TheoryData<string, string, string> Breaks => new()
    {
        { $"resources/{Token}", "-", $"resource {Token} is gone" },
        { $"resources/{Token}/isComponent", "-", $"{Token}: isComponent was true and is nothing" },
        { $"resources/{Token}/requiredInputs", "[\"roomId\",\"key\"]", $"{Token} (input).key has become required" },
        { $"resources/{Token}/properties/hall", "-", $"property {Token} (output).hall is gone" },
        { $"resources/{Token}/methods/close", "-", $"method {Token}.close is gone" },
        { $"resources/{Token}/methods", "{}", $"method {Token}.announce is gone and method {Token}.close is gone" },
        { $"functions/{Token}:announce/inputs/properties/code", "-", $"property {Token}.announce (input).code is gone" },
        {
            $"functions/{Token}:announce/inputs/required", "[\"__self__\",\"text\",\"code\"]",
            $"{Token}.announce (input).code has become required"
        },
        {
            $"functions/{Token}:announce/inputs/properties/text/type", "\"integer\"",
            $"{Token}.announce (input).text: type was \"string\" and is \"integer\""
        },
        { $"functions/{Token}:announce/outputs/properties/count", "-", $"property {Token}.announce (output).count is gone" },
        { $"functions/{Token}:announce/outputs/required", "[]", $"{Token}.announce (output).count may be missing now" },
        {
            "types/trtc:index:RehearsalGuest/required", "[\"userId\",\"isHeard\"]",
            "trtc:index:RehearsalGuest.isHeard has become required"
        },
        { "types/trtc:index:RehearsalNote/required", "[]", "trtc:index:RehearsalNote.by may be missing now" },
    };

    public static TheoryData<string, string, string> Additions => new()
    {
        { $"resources/{Token}/methods/more", $"\"{Token}/more\"", $"method {Token}.more" },
        {
            $"functions/{Token}:announce/inputs/properties/more", "{\"type\":\"string\"}",
            $"property {Token}.announce (input).more"
        },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void What_breaks_programs_is_found(string path, string edit, string told)
    {
        var comparison = new SchemaComparison(ComponentSchema.Json(), ComponentSchema.Json(path, edit));
        Assert.Equal(told, string.Join(" and ", comparison.Broken));
    }

    [Theory]
    [MemberData(nameof(Additions))]
    public void What_is_new_breaks_nothing_and_is_told(string path, string edit, string told)
    {
        var comparison = new SchemaComparison(ComponentSchema.Json(), ComponentSchema.Json(path, edit));
        Assert.Empty(comparison.Broken);
        Assert.Equal([told], comparison.Added);
    }

    [Fact]
    public void A_description_is_nothing_that_programs_notice()
    {
        var comparison = new SchemaComparison(
            ComponentSchema.Json(), ComponentSchema.Json($"functions/{Token}:announce/inputs/properties/__self__/description", "\"More\""));
        Assert.Empty(comparison.Broken);
        Assert.Empty(comparison.Added);
    }
}
