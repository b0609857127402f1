using CsCheck;
using Trtc.Cli.Reports;

namespace Pulumi.Embedded.Tests;

/// <summary>CSV as spreadsheets and RFC 4180 read it.</summary>
public sealed class CsvTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData(" as it is ", " as it is ")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("old\rMac", "\"old\rMac\"")]
    [InlineData("1.5", "1.5")]
    [InlineData("=1+2", "=1+2")]
    public void A_field_is_quoted_where_it_would_be_taken_apart(string field, string written) =>
        Assert.Equal($"head,{written},end\n1,2,3\n", CsvText.Of([["head", field, "end"], ["1", "2", "3"]]));

    [Fact]
    public void Whatever_the_fields_they_come_back()
    {
        var field = Gen.Char["ab,\"\r\n é"].Array[0, 6].Select(c => new string(c));
        field.Array[2, 4].Array[1, 4].Sample(
            lines => Read(CsvText.Of(lines)).SelectMany(l => l.Append("|")).SequenceEqual(lines.SelectMany(l => l.Append("|"))));
    }

    // RFC 4180, word by word.
    private static List<List<string>> Read(string text)
    {
        List<List<string>> lines = [[]];
        for (var i = 0; i < text.Length;)
        {
            var field = "";
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    i += text[i] == '"' ? 1 : 0;
                    field += text[i];
                }

                i++;
            }
            else
            {
                for (; text[i] is not (',' or '\n'); i++)
                {
                    field += text[i];
                }
            }

            lines[^1].Add(field);
            if (text[i++] == '\n' && i < text.Length)
            {
                lines.Add([]);
            }
        }

        return lines;
    }
}
