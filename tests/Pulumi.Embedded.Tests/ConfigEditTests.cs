using Pulumi.Embedded.Configuration;

namespace Pulumi.Embedded.Tests;

/// <summary>One entry of a configuration file changes; the rest of its text does not.</summary>
public sealed class ConfigEditTests
{
    public static TheoryData<string, string, string> Sets => new()
    {
        // No file, nothing in it, or no configuration.
        { "", "x", "config:\n  p:v: x\n" },
        { "# mine\n", "x", "# mine\nconfig:\n  p:v: x\n" },
        { "# mine", "x", "# mine\nconfig:\n  p:v: x" },
        { "---\n", "x", "---\nconfig:\n  p:v: x\n" },
        { "config:\n", "x", "config:\n  p:v: x\n" },
        { "config: # mine\n", "x", "config:\n  p:v: x # mine\n" },
        { "config: {}\n", "x", "config:\n  p:v: x\n" },
        { "config: ~\n", "x", "config:\n  p:v: x\n" },
        { "encryptionsalt: v1:a=:v1:b/+=\n", "x", "encryptionsalt: v1:a=:v1:b/+=\nconfig:\n  p:v: x\n" },
        { "encryptionsalt: s\n...\n", "x", "encryptionsalt: s\nconfig:\n  p:v: x\n...\n" },

        // Another entry comes.
        { "config:\n  # a\n  p:a: 1 # b\n\n  # last\n", "x", "config:\n  # a\n  p:a: 1 # b\n  p:v: x\n\n  # last\n" },
        { "config:\n    p:a: 1\n    p:b: {c: d}", "x", "config:\n    p:a: 1\n    p:b: {c: d}\n    p:v: x" },
        { "config:\n  p:a: |\n    one\n    two\n\n# end\n", "x", "config:\n  p:a: |\n    one\n    two\n  p:v: x\n\n# end\n" },
        { "config:\n  p:a: |+\n    one\n\n# end\n", "x", "config:\n  p:a: |+\n    one\n\n  p:v: x\n# end\n" },
        {
            "config:\n  p:a:\n    secure: v1:x\nencryptionsalt: s\n", "x",
            "config:\n  p:a:\n    secure: v1:x\n  p:v: x\nencryptionsalt: s\n"
        },
        { "config: {p:a: 1, p:b: two}\n", "x", "config: {p:a: 1, p:b: two, \"p:v\": x}\n" },
        { "config: {\n  p:a: 1, # one\n  p:b: two # two\n}\n", "x", "config: {\n  p:a: 1, # one\n  p:b: two, \"p:v\": x # two\n}\n" },
        { "{config: {p:a: 1}}", "x", "{config: {p:a: 1, \"p:v\": x}}" },
        { "{encryptionsalt: s}", "x", "{encryptionsalt: s, config: {\"p:v\": x}}" },
        { "config:\r\n  p:a: 1\r\n", "x", "config:\r\n  p:a: 1\r\n  p:v: x\r\n" },
        { "config:\r  p:a: 1\r", "x", "config:\r  p:a: 1\r  p:v: x\r" },
        { "config:\n  p:a: &x 1\n  p:b: *x\n", "z", "config:\n  p:a: &x 1\n  p:b: *x\n  p:v: z\n" },

        // One that is there changes.
        { "config:\n  p:a: 0x1F\n  p:v: old # why\n  p:z: ~\n", "new", "config:\n  p:a: 0x1F\n  p:v: new # why\n  p:z: ~\n" },
        { "config:\n  \"p:v\": 'it''s'\n  p:z: 1.10\n", "new", "config:\n  \"p:v\": new\n  p:z: 1.10\n" },
        { "config:\n  p:v:\n  p:z: 1\n", "new", "config:\n  p:v: new\n  p:z: 1\n" },
        { "config:\n  p:v: # none yet\n  p:z: 1\n", "new", "config:\n  p:v: new # none yet\n  p:z: 1\n" },
        { "config:\n  p:v: |\n    one\n    two\n  # z\n  p:z: 1\n", "new", "config:\n  p:v: new\n  # z\n  p:z: 1\n" },
        { "config:\n  p:v:\n    - one\n    - { two: 3 }\n  # z\n  p:z: 1\n", "new", "config:\n  p:v: new\n  # z\n  p:z: 1\n" },
        { "config:\n  p:v: one\n    two\n  p:z: 1\n", "new", "config:\n  p:v: new\n  p:z: 1\n" },
        { "config:\n  p:v: !!str 5\n  p:z: 1\n", "new", "config:\n  p:v: new\n  p:z: 1\n" },
        { "config:\n  p:a: &x 1\n  p:v: *x\n", "new", "config:\n  p:a: &x 1\n  p:v: new\n" },
        { "config: {p:v: 1, p:b: two}\n", "new", "config: {p:v: new, p:b: two}\n" },
        { "config:\n  ? p:v\n  : old\n  p:z: 1\n", "new", "config:\n  ? p:v\n  : new\n  p:z: 1\n" },
        { "config:\r\n  p:v: old\r\n  p:z: 1", "new", "config:\r\n  p:v: new\r\n  p:z: 1" },
        { "p:v: untouched\nconfig:\n  p:v: old\n", "new", "p:v: untouched\nconfig:\n  p:v: new\n" },
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public void Only_the_entry_that_is_set_changes(string file, string value, string expected) =>
        Assert.Equal(expected, ConfigEdit.Set(file, ["config", "p:v"], new ConfigText(value)));

    [Theory]
    [InlineData("config:\n  p:a: 1\n", "config:\n  p:a: 1\n  p:v:\n    secure: v1:n:c=\n")]
    [InlineData("config:\n  p:v: old # why\n", "config:\n  p:v:\n    secure: v1:n:c= # why\n")]
    [InlineData("config:\n  p:v:\n    secure: v1:o:d=\n  p:z: 1\n", "config:\n  p:v:\n    secure: v1:n:c=\n  p:z: 1\n")]
    [InlineData("config: {p:a: 1}\n", "config: {p:a: 1, \"p:v\": {secure: \"v1:n:c=\"}}\n")]
    public void A_secret_is_set_as_Pulumi_writes_it(string file, string expected) =>
        Assert.Equal(expected, ConfigEdit.Set(file, ["config", "p:v"], ConfigMember.Secure("v1:n:c=")));

    [Theory]
    [InlineData("config:\n  # a\n  p:a: 1\n  # v\n  p:v: x # why\n\n  p:z: 2\n", "config:\n  # a\n  p:a: 1\n  # v\n\n  p:z: 2\n")]
    [InlineData("config:\n  p:v: x\n", "config:\n")]
    [InlineData("config:\n  p:v:\n    - 1\n    - 2\n  p:z: 2\n", "config:\n  p:z: 2\n")]
    [InlineData("config:\n  p:a: 1\n  p:v: x", "config:\n  p:a: 1\n")]
    [InlineData("config: {p:v: x, p:z: 2}\n", "config: {p:z: 2}\n")]
    [InlineData("config: {p:a: 1, p:v: x}\n", "config: {p:a: 1}\n")]
    [InlineData("config: {p:v: x}\n", "config: {}\n")]
    [InlineData("config:\r\n  p:v: x\r\n  p:z: 2\r\n", "config:\r\n  p:z: 2\r\n")]
    public void Only_the_entry_that_is_removed_goes(string file, string expected) =>
        Assert.Equal(expected, ConfigEdit.Remove(file, "config", "p:v"));

    [Theory]
    [InlineData("config:\n  p:v: &x 1\n  p:b: *x\n")]
    [InlineData("config:\n  p:v: [&x 1]\n  p:b: *x\n")]
    public void What_others_refer_to_is_left_alone(string file)
    {
        Assert.Null(ConfigEdit.Set(file, ["config", "p:v"], new ConfigText("y")));
        Assert.Null(ConfigEdit.Remove(file, "config", "p:v"));
    }

    [Theory]
    [InlineData("media.example.com", "media.example.com")]
    [InlineData("https://media.example.com/a.mp4", "https://media.example.com/a.mp4")]
    [InlineData("ap-singapore", "ap-singapore")]
    [InlineData("", "\"\"")]
    [InlineData("123456789012345678", "\"123456789012345678\"")]
    [InlineData("6123e45", "\"6123e45\"")]
    [InlineData("1.10", "\"1.10\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("Yes", "\"Yes\"")]
    [InlineData("NaN", "\"NaN\"")]
    [InlineData("2024-01-01", "\"2024-01-01\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a:", "\"a:\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("two\nlines\n", "\"two\\nlines\\n\"")]
    [InlineData("tab\there", "\"tab\\there\"")]
    [InlineData("q\"b\\", "\"q\\\"b\\\\\"")]
    [InlineData("\u0085\u2028\ufeff\u0000", "\"\\u0085\\u2028\\ufeff\\u0000\"")]
    public void A_text_is_written_so_that_it_can_be_nothing_else(string text, string yaml) => Assert.Equal(yaml, YamlText.Write(text));
}
