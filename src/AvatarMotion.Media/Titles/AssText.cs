using System;
using System.Globalization;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Words, times and colors as an ASS script writes them.</summary>
internal static class AssText
{
    // Luma of 255 from which colored letters can be read on a dark edge.
    private const double Readable = 150;

    // A backslash before a brace or n would begin a tag; a word joiner after it keeps the letter and ends the tag.
    private const string Backslash = "\\\u2060";

    /// <summary>
    /// <paramref name="text"/> as letters only: nothing in it can be a tag, a line break or a new event, nothing turns the direction of what follows, and halves of letters are left out.
    /// </summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (char.IsSurrogatePair(text, i))
            {
                escaped.Append(letter).Append(text[++i]);
                continue;
            }

            escaped.Append(letter switch
            {
                '\\' => Backslash,
                '{' => "\\{",
                '}' => "\\}",
                '\t' or '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' => " ",
                _ when char.IsControl(letter) || char.IsSurrogate(letter) || TurnsDirection(letter) => "",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    // Embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+2069), and the mark at a file's beginning.
    private static bool TurnsDirection(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    /// <summary>Hundredths of a second since the start; times before it are 0.</summary>
    public static int Hundredths(double seconds) => (int)Math.Round(100 * Math.Max(0, seconds));

    /// <summary>h:mm:ss.cc</summary>
    public static string Time(double seconds)
    {
        int all = Hundredths(seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{all / 360_000}:{all / 6000 % 60:00}:{all / 100 % 60:00}.{all % 100:00}");
    }

    /// <summary>&amp;HTTBBGGRR of a color 0xRRGGBB with an opacity in [0, 1].</summary>
    public static string Color(int rgb, double opacity = 1)
    {
        int transparency = (int)Math.Round(255 * (1 - opacity));
        int swapped = ((rgb & 0xFF) << 16) | (rgb & 0xFF00) | (rgb >> 16);
        return string.Create(CultureInfo.InvariantCulture, $"&H{transparency:X2}{swapped:X6}");
    }

    /// <summary>0xRRGGBB of <c>#rrggbb</c>; <paramref name="otherwise"/> where it is none.</summary>
    public static int ParseColor(string text, int otherwise) =>
        text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int rgb) ? rgb : otherwise;

    /// <summary>A mix of two colors 0xRRGGBB; <paramref name="share"/> of the second.</summary>
    public static int Mix(int first, int second, double share)
    {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8)
        {
            double value = ((first >> shift) & 0xFF) * (1 - share) + ((second >> shift) & 0xFF) * share;
            mixed |= (int)Math.Round(value) << shift;
        }

        return mixed;
    }

    /// <summary>A color 0xRRGGBB made bright and strong enough to stand apart from white letters; a gray takes a little gold.</summary>
    public static int Vivid(int rgb)
    {
        double red = (rgb >> 16) & 0xFF, green = (rgb >> 8) & 0xFF, blue = rgb & 0xFF;
        double high = Math.Max(red, Math.Max(green, blue)), low = Math.Min(red, Math.Min(green, blue));
        if (high - low < 10)
            return 0xFFD166;
        // The weakest channel falls to this share of the strongest, which rises to full light.
        double share = Math.Min(low / high, 0.42);
        double Stretch(double channel) => 255 * (share + (channel - low) / (high - low) * (1 - share));
        double light = 0.2126 * Stretch(red) + 0.7152 * Stretch(green) + 0.0722 * Stretch(blue);
        double lift = light < Readable ? (Readable - light) / (255 - light) : 0;
        int Lifted(double channel) => (int)Math.Round(Stretch(channel) + lift * (255 - Stretch(channel)));
        return Lifted(red) << 16 | Lifted(green) << 8 | Lifted(blue);
    }

    /// <summary>An opacity in [0, 1] as a tag inside a line says it.</summary>
    public static string Alpha(double opacity) => string.Create(CultureInfo.InvariantCulture, $"&H{(int)Math.Round(255 * (1 - Math.Clamp(opacity, 0, 1))):X2}&");

    /// <summary>A color as a tag inside a line says it.</summary>
    public static string Tag(int rgb) => Color(rgb)[..2] + Color(rgb)[4..] + "&";

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
