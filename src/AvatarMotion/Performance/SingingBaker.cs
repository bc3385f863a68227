using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Face;

namespace AvatarMotion;

/// <summary>
/// Lets a body sing: the chin goes up and down with the melody, the throat trembles with its vibrato, soft passages tilt the head, chest and shoulders rise with every breath
/// and sink through the phrase.
/// </summary>
/// <remarks>Head pitch follows the voice's: Yehia, Kuratate and Vatikiotis-Bateson 2002, "Linking facial animation, head motion and speech acoustics".</remarks>
internal static class SingingBaker
{
    private const float Degree = MathF.PI / 180f;
    private const float UpPerOctave = 5.5f * Degree;
    private const float MostUp = 5f * Degree;
    private const float MostDown = 3f * Degree;
    private const float Tilt = 2.5f * Degree;
    private const float Tremble = 0.30f * Degree;
    private const double ContourSeconds = 0.16;
    private const double Exhale = 3.0;

    /// <summary>The track of a singer whose words are those of <paramref name="song"/>; null where nothing is sung.</summary>
    public static SingingTrack? Bake(Song song, int seed)
    {
        IReadOnlyList<SungBreath> breaths = SungBreaths.Of(song);
        if (breaths.Count == 0 && song.Notes.Count == 0)
            return null;
        int count = (int)Math.Ceiling(song.Duration * SingingTrack.Rate) + 1;
        float[] melody = Melody(song, count);
        Vector3[] contour = TrackSmoothing.Smooth(Array.ConvertAll(melody, static value => new Vector3(value, value == 0f ? 0f : 1f, 0f)), (int)(ContourSeconds * SingingTrack.Rate));
        Vector3[] moments = new Vector3[count];
        for (int i = 0; i < count; i++)
        {
            double time = i / SingingTrack.Rate;
            float vibrato = melody[i] == 0f ? 0f : Math.Min(Math.Max(melody[i] - contour[i].X, -1f), 1f);
            float up = Math.Min(Math.Max(UpPerOctave * contour[i].X / 12f, -MostDown), MostUp) + Tremble * vibrato;
            float soft = 1f - song.Energy.At(time);
            moments[i] = new Vector3(up, Tilt * (0.4f + 0.6f * soft) * contour[i].Y * Noise.At(time, 0.35, seed, "sung-tilt"), 0f);
        }

        foreach (SungBreath breath in breaths)
            Breathe(moments, breath);
        return new SingingTrack(moments);
    }

    // Semitones above the song's middle; a note goes on for a moment so that the head does not drop between words.
    private static float[] Melody(Song song, int count)
    {
        float[] melody = new float[count];
        double sum = 0;
        foreach (Note note in song.Notes)
            sum += note.Midi;
        double middle = song.Notes.Count > 0 ? sum / song.Notes.Count : 0;
        IReadOnlyList<float> hertz = song.Pitch.Hz;
        foreach (Note note in song.Notes)
        {
            int last = Math.Min((int)((note.End + 0.15) * SingingTrack.Rate), count - 1);
            for (int i = Math.Max((int)(note.Start * SingingTrack.Rate), 0); i <= last; i++)
            {
                int at = (int)Math.Round(i / SingingTrack.Rate / song.Pitch.Hop);
                float own = at >= 0 && at < hertz.Count && hertz[at] > 0f ? 69f + 12f * MathF.Log(hertz[at] / 440f) / MathF.Log(2f) : (float)note.Midi;
                melody[i] = Math.Abs(own - note.Midi) < 1.5 ? own - (float)middle : (float)(note.Midi - middle);
            }
        }

        return melody;
    }

    private static void Breathe(Vector3[] moments, SungBreath breath)
    {
        int last = Math.Min((int)((breath.End + Exhale) * SingingTrack.Rate), moments.Length - 1);
        for (int i = Math.Max((int)(breath.Start * SingingTrack.Rate), 0); i <= last; i++)
        {
            double time = i / SingingTrack.Rate;
            float rise = Easing.Smooth((float)((time - breath.Start) / (breath.End - breath.Start)));
            float fall = Easing.Smooth((float)((breath.End + Exhale - time) / Exhale));
            moments[i].Z = Math.Max(moments[i].Z, breath.Depth * Math.Min(rise, fall));
        }
    }
}
