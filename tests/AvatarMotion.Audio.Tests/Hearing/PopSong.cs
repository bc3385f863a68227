using System.Collections.Generic;

namespace AvatarMotion.Audio.Tests;

/// <summary>A sequenced pop song: intro, verse, chorus, verse, chorus of eight bars each, with its exact beats.</summary>
internal sealed class PopSong
{
    private static readonly int[] Roots = { 48, 43, 45, 41 };
    private static readonly string[] Parts = { "intro", "verse", "chorus", "verse", "chorus" };
    private const int BarsPerPart = 8;

    public PopSong(double bpm, int meter = 4, double lead = 0.37)
    {
        double beat = 60.0 / bpm;
        int bars = Parts.Length * BarsPerPart;
        Synth synth = new(lead + bars * meter * beat + 1.5);
        for (int bar = 0; bar < bars; bar++)
        {
            double start = lead + bar * meter * beat;
            Downbeats.Add(start);
            for (int i = 0; i < meter; i++)
                Beats.Add(start + i * beat);
            Play(synth, start, beat, meter, bar);
        }

        Boundaries = new List<double>();
        for (int part = 1; part < Parts.Length; part++)
            Boundaries.Add(Downbeats[part * BarsPerPart]);
        Waveform = synth.Waveform;
    }

    public Waveform Waveform { get; }

    public List<double> Beats { get; } = new();

    public List<double> Downbeats { get; } = new();

    /// <summary>Where parts meet, in seconds.</summary>
    public List<double> Boundaries { get; }

    private static void Play(Synth synth, double start, double beat, int meter, int bar)
    {
        string part = Parts[bar / BarsPerPart];
        bool loud = part == "chorus";
        int root = Roots[(bar + (loud ? 2 : 0)) % 4];
        for (int i = 0; i < meter; i++)
        {
            double time = start + i * beat;
            synth.Hat(time);
            synth.Hat(time + beat / 2, loud ? 0.2f : 0.1f);
            if (part != "intro" && (meter == 3 ? i == 0 : i % 2 == 0))
                synth.Kick(time);
            if (part != "intro" && (meter == 3 ? i > 0 : i % 2 == 1))
                synth.Snare(time, loud ? 0.6f : 0.4f);
            if (part != "intro")
                synth.Note(time, 0.9 * beat, root - 12, loud ? 0.16f : 0.1f);
        }

        foreach (int interval in new[] { 0, 4, 7 })
            synth.Note(start, 0.95 * meter * beat, root + 12 + interval, loud ? 0.07f : 0.035f);
        if (loud)
            synth.Note(start + beat, 2 * beat, root + 31, 0.1f);
    }
}
