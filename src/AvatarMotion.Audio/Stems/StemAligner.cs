using System;
using System.Collections.Generic;
using System.Threading;

namespace AvatarMotion.Audio;

/// <summary>Finds where a stem lies on its song: loud stretches of the stem are sought in the song, and a line is laid through what is found.</summary>
public static class StemAligner
{
    private const int Stretches = 12;
    private const double StretchSeconds = 6.0;
    private const double QuietShare = 0.02;
    private const double NearSamples = 132.0;
    private const double LargestDrift = 1e-3;
    private const double LeastDriftSamples = 3.0;
    private const float Silence = 1e-4f;

    /// <summary>The place of <paramref name="stem"/> on <paramref name="song"/>, up to 5 s away and to the sample; loudness does not matter. A silent stem fits anywhere.</summary>
    public static StemFit Align(Waveform song, Waveform stem, CancellationToken cancellationToken = default)
    {
        if (song is null || stem is null)
            throw new ArgumentNullException(song is null ? nameof(song) : nameof(stem));
        if (Loudness.Rms(stem) < Silence)
            return new StemFit { Match = 1.0 };
        StemSearch search = new(song, stem, StretchSeconds);
        List<StemSighting> sightings = new();
        foreach (long start in Loud(stem))
        {
            cancellationToken.ThrowIfCancellationRequested();
            sightings.Add(search.Find(start));
        }

        return Fit(sightings);
    }

    /// <summary>Starts of loud stretches, at the low rate, spread over the stem.</summary>
    private static List<long> Loud(Waveform stem)
    {
        Sound sound = new(stem, Sound.LowRate, 1f);
        int length = (int)(StretchSeconds * Sound.LowRate);
        float[] samples = new float[length];
        List<(long Start, double Power)> all = new();
        double loudest = 0;
        for (long start = 0; start == 0 || start + length / 2 < sound.Length; start += length)
        {
            sound.Read(start, samples);
            double power = 0;
            foreach (float sample in samples)
                power += (double)sample * sample;
            all.Add((start, power));
            loudest = Math.Max(loudest, power);
        }

        all.RemoveAll(stretch => stretch.Power < QuietShare * loudest);
        List<long> chosen = new();
        int parts = Math.Min(Stretches, all.Count);
        for (int part = 0; part < parts; part++)
        {
            (long Start, double Power) best = all[part * all.Count / parts];
            for (int i = part * all.Count / parts; i < (part + 1) * all.Count / parts; i++)
                best = all[i].Power > best.Power ? all[i] : best;
            chosen.Add(best.Start);
        }

        return chosen;
    }

    /// <summary>The line through the sightings that most agree with (Theil 1950, Sen 1968), and how many those are.</summary>
    internal static StemFit Fit(List<StemSighting> sightings)
    {
        List<StemSighting> sure = sightings.FindAll(sighting => sighting.Sure);
        if (sure.Count == 0)
            return new StemFit();
        (double offset, double drift) = Line(sure);
        double gain = Gain(sure);
        List<StemSighting> near = sure.FindAll(sighting => Math.Abs(sighting.Offset - offset - drift * sighting.Place) <= NearSamples && Alike(sighting.Gain, gain));
        if (near.Count > 0)
            (offset, drift) = Line(near);
        double match = (double)near.Count / sightings.Count;
        if (near.Count >= 3 && Math.Abs(drift) * (near[near.Count - 1].Place - near[0].Place) > LeastDriftSamples)
            return new StemFit { Offset = offset, Drift = drift, Gain = Gain(near), Match = match };
        return new StemFit { Offset = Median(near, 0), Gain = Gain(near), Match = match };
    }

    private static (double Offset, double Drift) Line(List<StemSighting> sightings)
    {
        List<double> slopes = new();
        for (int i = 0; i < sightings.Count; i++)
        {
            for (int k = i + 1; k < sightings.Count; k++)
                slopes.Add((sightings[k].Offset - sightings[i].Offset) / (sightings[k].Place - sightings[i].Place));
        }

        slopes.Sort();
        double drift = slopes.Count >= 3 ? slopes[slopes.Count / 2] : 0;
        drift = Math.Abs(drift) <= LargestDrift ? drift : 0;
        return (Median(sightings, drift), drift);
    }

    /// <summary>A stem is mixed in at one loudness, give or take what mastering does to it; chance is not so steady.</summary>
    private static bool Alike(double gain, double usual) => gain / usual is > 0.4 and < 2.5;

    private static double Gain(List<StemSighting> sightings)
    {
        List<double> gains = new();
        foreach (StemSighting sighting in sightings)
            gains.Add(sighting.Gain);
        gains.Sort();
        return gains.Count == 0 ? 1 : gains[gains.Count / 2];
    }

    private static double Median(List<StemSighting> sightings, double drift)
    {
        List<double> offsets = new();
        foreach (StemSighting sighting in sightings)
            offsets.Add(sighting.Offset - drift * sighting.Place);
        offsets.Sort();
        return offsets.Count == 0 ? 0 : offsets[offsets.Count / 2];
    }
}
