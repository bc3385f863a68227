using System;
using System.Text;

namespace AvatarMotion.Studio;

/// <summary>Finds the encoding of a text by its bytes: byte order mark, UTF-16 by its zeros, UTF-8 where it is valid, East Asian encodings by their common letters, else Windows-1252.</summary>
internal static class LyricEncoding
{
    private const int LookedAt = 1 << 18;
    private const double KanaShare = 0.2;
    private const double CommonShare = 0.8;
    private const int ShiftJis = 932;
    private const int EucJp = 20932;
    private const int Gbk = 936;
    private const int EucKr = 51949;
    private const int WesternEuropean = 1252;

    static LyricEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of <paramref name="bytes"/>; never fails.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Encoding.UTF8.GetString(bytes[3..]);
        return Of(bytes).GetString(bytes);
    }

    /// <summary>An encoding that a file names itself ("Shift_JIS", "CP1252"), or null where the name says nothing.</summary>
    public static Encoding? Named(string name) => name.Trim().ToUpperInvariant() switch
    {
        "UTF8" or "UTF-8" => Encoding.UTF8,
        "CP1252" or "WINDOWS-1252" => Encoding.GetEncoding(WesternEuropean),
        "CP1250" or "WINDOWS-1250" => Encoding.GetEncoding(1250),
        "SHIFT_JIS" or "SHIFT-JIS" or "SJIS" or "CP932" => Encoding.GetEncoding(ShiftJis),
        _ => null,
    };

    /// <summary>Whether a byte order mark or valid UTF-8 leaves no doubt.</summary>
    public static bool IsMarkedOrUtf8(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || IsUtf8(bytes);

    /// <summary>The encoding of a text.</summary>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode;
        ReadOnlySpan<byte> part = bytes[..Math.Min(bytes.Length, LookedAt)];
        if (Wide(part) is { } wide)
            return wide;
        if (IsUtf8(part))
            return Encoding.UTF8;
        int page = IsShiftJis(part) ? ShiftJis : EastAsian(part);
        return Encoding.GetEncoding(page);
    }

    /// <summary>UTF-16 without a mark: in lines of any script, the high bytes of line ends and spaces are zeros, all on the same side.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0, spacesBig = 0, spacesLittle = 0;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
            spacesBig += bytes[i] == 0 && bytes[i + 1] is (byte)' ' or (byte)'\n' or (byte)'[' ? 1 : 0;
            spacesLittle += bytes[i + 1] == 0 && bytes[i] is (byte)' ' or (byte)'\n' or (byte)'[' ? 1 : 0;
        }

        int enough = Math.Max(2, bytes.Length / 64);
        if (odd >= enough && spacesLittle > 0 && even * 8 < odd)
            return Encoding.Unicode;
        return even >= enough && spacesBig > 0 && odd * 8 < even ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Valid but for a letter that the end of the looked-at part cuts.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.Length;
        for (int back = 0; end == LookedAt && back < 4; back++)
        {
            if (System.Text.Unicode.Utf8.IsValid(bytes[..(end - back)]))
                return true;
        }

        return System.Text.Unicode.Utf8.IsValid(bytes);
    }

    private static bool IsShiftJis(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, kana = 0, i = 0;
        while (i < bytes.Length)
        {
            byte lead = bytes[i++];
            if (lead < 0x80 || lead is >= 0xA1 and <= 0xDF)
                continue;
            if (lead is 0x80 or 0xA0 or > 0xFC)
                return false;
            if (i >= bytes.Length)
                break;
            byte trail = bytes[i++];
            if (trail is < 0x40 or 0x7F or > 0xFC)
                return false;
            pairs++;
            kana += (lead == 0x82 && trail is >= 0x9F and <= 0xF1) || (lead == 0x83 && trail <= 0x96) || (lead == 0x81 && trail is 0x41 or 0x42 or 0x5B) ? 1 : 0;
        }

        return pairs > 0 && kana >= KanaShare * pairs;
    }

    /// <summary>EUC pairs are two high bytes; rows tell the language: kana in row 4, Hangul in rows 16-40, common Chinese characters in rows 16-55.</summary>
    private static int EastAsian(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0, kana = 0, hangul = 0, hanzi = 0, spaces = 0, i = 0;
        while (i < bytes.Length)
        {
            byte lead = bytes[i++];
            spaces += lead == ' ' ? 1 : 0;
            if (lead < 0x80)
                continue;
            byte trail = i < bytes.Length ? bytes[i++] : (byte)0xA1;
            if (lead is 0x80 or 0xFF || trail < 0x40)
                return WesternEuropean;
            pairs++;
            kana += lead is 0xA4 or 0xA5 ? 1 : 0;
            hangul += lead is >= 0xB0 and <= 0xC8 && trail >= 0xA1 ? 1 : 0;
            hanzi += lead is >= 0xB0 and <= 0xD7 && trail >= 0xA1 ? 1 : 0;
        }

        // A text in a Latin script has a high byte here and there, and rarely two together.
        if (pairs < 4 || hanzi + kana < CommonShare * pairs)
            return WesternEuropean;
        if (kana >= KanaShare * pairs)
            return EucJp;
        return hangul >= 0.95 * (pairs - kana) && spaces >= 0.12 * pairs ? EucKr : Gbk;
    }
}
