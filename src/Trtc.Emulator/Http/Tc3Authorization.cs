using System.Buffers;
using Trtc.Client.Signing;

namespace Trtc.Emulator.Http;

/// <summary>The parts of the Authorization header of a TC3 signature, as they stand in it.</summary>
internal readonly ref struct Tc3Authorization
{
    private const int DateLength = 10;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private Tc3Authorization(
        ReadOnlySpan<char> secretId,
        ReadOnlySpan<char> date,
        ReadOnlySpan<char> service,
        ReadOnlySpan<char> signedHeaders,
        ReadOnlySpan<char> signature)
    {
        SecretId = secretId;
        Date = date;
        Service = service;
        SignedHeaders = signedHeaders;
        Signature = signature;
    }

    public ReadOnlySpan<char> SecretId { get; }

    /// <summary>The day, such as 2026-01-31.</summary>
    public ReadOnlySpan<char> Date { get; }

    public ReadOnlySpan<char> Service { get; }

    /// <summary>The signed headers' names, with semicolons between.</summary>
    public ReadOnlySpan<char> SignedHeaders { get; }

    /// <summary>The signature in hexadecimal digits, in lower case.</summary>
    public ReadOnlySpan<char> Signature { get; }

    /// <summary>Takes a header apart; false when it has another form.</summary>
    public static bool TryRead(ReadOnlySpan<char> header, out Tc3Authorization parts)
    {
        parts = default;
        if (!Skip(ref header, Tc3Signer.Algorithm)
            || !Skip(ref header, " Credential=")
            || !Take(ref header, '/', out var secretId)
            || !Take(ref header, '/', out var date)
            || !IsDate(date)
            || !Take(ref header, '/', out var service)
            || !Skip(ref header, "tc3_request")
            || !SkipComma(ref header)
            || !Skip(ref header, "SignedHeaders=")
            || header.IndexOf(',') is not (> 0 and var comma)
            || !IsWord(header[..comma]))
        {
            return false;
        }

        var names = header[..comma];
        header = header[comma..];
        if (!SkipComma(ref header) || !Skip(ref header, "Signature=") || header.IsEmpty || header.ContainsAnyExcept(HexDigits))
        {
            return false;
        }

        parts = new Tc3Authorization(secretId, date, service, names, header);
        return true;
    }

    private static bool Skip(scoped ref ReadOnlySpan<char> text, scoped ReadOnlySpan<char> expected)
    {
        var isThere = text.StartsWith(expected, StringComparison.Ordinal);
        text = isThere ? text[expected.Length..] : text;
        return isThere;
    }

    private static bool SkipComma(scoped ref ReadOnlySpan<char> text)
    {
        var isThere = Skip(ref text, ",");
        _ = Skip(ref text, " ");
        return isThere;
    }

    private static bool Take(scoped ref ReadOnlySpan<char> text, char end, out ReadOnlySpan<char> word)
    {
        var length = text.IndexOf(end);
        word = length > 0 ? text[..length] : default;
        text = length > 0 ? text[(length + 1)..] : text;
        return length > 0 && IsWord(word) && !word.Contains(',');
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsDigit(text[i]))
            {
                return false;
            }
        }

        return text.Length == DateLength;
    }
}
