using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Face;

namespace AvatarMotion;

/// <summary>Lets a performer listen while others sing: quiet breath, and small nods with the first beat of the bars, never every one of them.</summary>
internal static class ListeningBaker
{
    private const float Degree = MathF.PI / 180f;
    private const float Nod = 4f * Degree;
    private const double Down = 0.16;
    private const double Up = 0.42;
    private const double BreathSeconds = 3.6;
    private const float BreathDepth = 0.3f;
    private const double NodShare = 0.7;

    /// <summary>Adds listening to what somebody sings, which may be null; null where there is neither.</summary>
    /// <param name="sung">Their own singing.</param>
    /// <param name="song">The whole song.</param>
    /// <param name="heard">What others sing, ascending.</param>
    /// <param name="seed">Another number, other nods.</param>
    public static SingingTrack? Add(SingingTrack? sung, Song song, IReadOnlyList<FaceLine> heard, int seed)
    {
        if (heard.Count == 0)
            return sung;
        int count = (int)Math.Ceiling(song.Duration * SingingTrack.Rate) + 1;
        Vector3[] moments = new Vector3[count];
        for (int i = 0; i < count && sung is not null; i++)
        {
            SingingMoment own = sung.At(i / SingingTrack.Rate);
            moments[i] = new Vector3(own.HeadUp, own.HeadTilt, own.Breath);
        }

        foreach (FaceLine line in heard)
            Breathe(moments, line);
        foreach (Bar bar in song.Bars)
        {
            if (IsHeard(heard, bar.Start) && SeededRandom.Unit(seed, "nod", (int)Math.Round(10 * bar.Start)) < NodShare)
                AddNod(moments, bar.Start);
        }

        return new SingingTrack(moments);
    }

    private static bool IsHeard(IReadOnlyList<FaceLine> heard, double time)
    {
        foreach (FaceLine line in heard)
        {
            if (time >= line.Start && time <= line.End)
                return true;
        }

        return false;
    }

    private static void Breathe(Vector3[] moments, FaceLine line)
    {
        int last = Math.Min((int)(line.End * SingingTrack.Rate), moments.Length - 1);
        for (int i = Math.Max((int)(line.Start * SingingTrack.Rate), 0); i <= last; i++)
        {
            double time = i / SingingTrack.Rate;
            float edge = Easing.Smooth((float)(Math.Min(time - line.Start, line.End - time) / 0.4));
            float wave = 0.5f - 0.5f * MathF.Cos((float)(2.0 * Math.PI * time / BreathSeconds));
            moments[i].Z = Math.Max(moments[i].Z, BreathDepth * edge * wave);
        }
    }

    // The chin is lowest on the beat, and comes up slower than it went.
    private static void AddNod(Vector3[] moments, double beat)
    {
        int last = Math.Min((int)((beat + Up) * SingingTrack.Rate), moments.Length - 1);
        for (int i = Math.Max((int)((beat - Down) * SingingTrack.Rate), 0); i <= last; i++)
        {
            double time = i / SingingTrack.Rate;
            float depth = time < beat ? (float)((time - beat + Down) / Down) : (float)((beat + Up - time) / Up);
            moments[i].X -= Nod * Easing.Smooth(depth);
        }
    }
}
