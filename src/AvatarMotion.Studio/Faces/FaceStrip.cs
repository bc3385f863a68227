using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Face;

namespace AvatarMotion.Studio;

/// <summary>Stills of a face over the phones that it sings, six to a row.</summary>
internal static class FaceStrip
{
    private const int Columns = 6, Panel = 300, LabelHeight = 44;
    private const float ShownHeads = 1.35f;

    /// <summary>A moment to look at, with what is sung there.</summary>
    internal readonly record struct Moment(double Time, string Phone, string Word);

    /// <summary>Draws the moments to a PNG.</summary>
    public static void Write(PlannedShow planned, string output, IReadOnlyList<Moment> moments, bool isStanding)
    {
        int rows = (moments.Count + Columns - 1) / Columns;
        StripCanvas canvas = new(Columns * Panel, rows * (Panel + LabelHeight), FaceTones.Ground);
        FaceLabels labels = new(canvas.Width, canvas.Height);
        using FaceScene scene = new(planned, (Panel, Panel), (ShownHeads, 0f), isStanding);
        for (int i = 0; i < moments.Count; i++)
        {
            int x = i % Columns * Panel, y = i / Columns * (Panel + LabelHeight);
            byte[] still = scene.Still(moments[i].Time);
            for (int row = 0; row < Panel; row++)
                still.AsSpan(4 * row * Panel, 4 * Panel).CopyTo(canvas.Rgba.AsSpan(4 * ((y + row) * canvas.Width + x)));
            Vector3 color = moments[i].Phone.Length > 0 ? FaceTones.Visemes[(int)VisemeMap.Shape(moments[i].Phone, 0f)] : Vector3.One;
            labels.Add(moments[i].Phone, x + 40, y + Panel + 22, 34, color);
            labels.Add(moments[i].Word, x + 150, y + Panel + 22, 24, Vector3.One);
            labels.Add(moments[i].Time.ToString("0.00", CultureInfo.InvariantCulture), x + 262, y + Panel + 22, 20, FaceTones.WaveBody);
        }

        labels.Draw(canvas);
        canvas.Save(output);
    }

    /// <summary>The middles of the first phones of a stretch; evenly spread moments where there are none.</summary>
    public static IReadOnlyList<Moment> Moments(Song song, double start, double end, int count)
    {
        List<Moment> moments = [];
        foreach (LyricLine line in song.Lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
            {
                foreach (Syllable syllable in word.Syllables)
                {
                    foreach (Phone phone in syllable.Phones)
                    {
                        if (phone.Start >= start && phone.End <= end && moments.Count < count)
                            moments.Add(new Moment(phone.Start + (Phones.IsVowel(phone.Symbol) ? 0.5 : 0.3) * (phone.End - phone.Start), phone.Symbol, word.Text));
                    }
                }
            }
        }

        for (int i = 0; moments.Count == 0 || (i > 0 && i < count); i++)
            moments.Add(new Moment(start + (i + 0.5) * (end - start) / count, "", ""));
        return moments;
    }
}
