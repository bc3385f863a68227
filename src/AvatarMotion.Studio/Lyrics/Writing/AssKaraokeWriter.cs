using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Karaoke subtitles (.ass) that fill syllable by syllable, for players and for editors such as Aegisub.</summary>
internal sealed class AssKaraokeWriter : ILyricWriter
{
    private const string Head = """
        [Script Info]
        ScriptType: v4.00+
        WrapStyle: 0
        ScaledBorderAndShadow: yes
        PlayResX: 1280
        PlayResY: 720

        [V4+ Styles]
        Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
        Style: Default,Noto Sans,48,&H00FFFFFF,&H00B0A090,&H00301020,&H80000000,-1,0,0,0,100,100,0,0,1,3,1,2,60,60,48,1
        Style: Backing,Noto Sans,36,&H00FFE0D0,&H00B0A090,&H00301020,&H80000000,0,-1,0,0,100,100,0,0,1,2,1,8,60,60,48,1

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text

        """;

    public string Write(Lyrics lyrics, Song song)
    {
        StringBuilder script = new(Head.Replace("\r\n", "\n", System.StringComparison.Ordinal));
        foreach (LyricLine line in lyrics.Lines)
        {
            if (!line.IsTimed)
                continue;
            string name = LyricWriter.OneRow(line.Singer ?? "").Replace(',', ' ');
            string style = line.Backing ? "Backing" : "Default";
            script.Append(CultureInfo.InvariantCulture, $"Dialogue: 0,{AssText.Time(line.Start)},{AssText.Time(line.End)},{style},{name},0,0,0,,{Text(line)}\n");
        }

        return script.ToString();
    }

    /// <summary>A fill for each piece; hundredths are counted from the line's start, so that no error adds up.</summary>
    private static string Text(LyricLine line)
    {
        List<WrittenPiece> pieces = WrittenPiece.Of(line);
        if (pieces.Count == 0)
            return AssText.Escape(line.Text).Trim();
        StringBuilder text = new();
        int now = AssText.Hundredths(line.Start);
        foreach (WrittenPiece piece in pieces)
        {
            int start = System.Math.Max(now, AssText.Hundredths(piece.Start)), end = System.Math.Max(start, AssText.Hundredths(piece.End));
            if (start > now || piece.Gap.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"{{\\k{start - now}}}").Append(AssText.Escape(piece.Gap));
            text.Append(CultureInfo.InvariantCulture, $"{{\\kf{end - start}}}").Append(AssText.Escape(piece.Text));
            now = end;
        }

        return text.ToString();
    }
}
