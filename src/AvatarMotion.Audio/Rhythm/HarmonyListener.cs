using System;

namespace AvatarMotion.Audio;

/// <summary>Computes <see cref="HarmonyFrames"/> from the sound at 11 kHz.</summary>
internal sealed class HarmonyListener
{
    private const int ChromaSize = 2048;
    private const int BassSize = 4096;
    private const int BlockFrames = 200;
    private const int LowestBass = 26;
    private const int HighestBass = 55;
    private const double BassWidth = 2.2;
    private readonly Sound _sound;
    private readonly LogBands _bands = new(ChromaSize, Sound.LowRate, 180, 2000, 36);
    private readonly int[] _classes;
    private readonly float[][] _bass = new float[HighestBass - LowestBass + 1][];
    private readonly HarmonyFrames _frames;

    private HarmonyListener(Sound sound)
    {
        _sound = sound;
        _classes = new int[_bands.Count];
        for (int band = 0; band < _classes.Length; band++)
            _classes[band] = Class(69.0 + 12.0 * Math.Log(_bands.Centers[band] / 440.0, 2.0));
        for (int note = 0; note < _bass.Length; note++)
            _bass[note] = BassFilter(LowestBass + note);
        _frames = new HarmonyFrames((int)(sound.Length * HarmonyFrames.PerSecond / sound.Rate) + 1);
    }

    public static HarmonyFrames Listen(Sound sound, HearingOptions options)
    {
        HarmonyListener listener = new(sound);
        Blocks.Run(listener._frames.Count, BlockFrames, options, () => new Scratch(listener._bands.Count), listener.Block);
        return listener._frames;
    }

    private void Block(Scratch scratch, int first, int last)
    {
        long start = Center(first) - BassSize / 2;
        _sound.Read(start, scratch.Samples);
        for (int frame = first; frame < last; frame++)
        {
            int center = (int)(Center(frame) - start);
            scratch.Chroma.Magnitudes(new ReadOnlySpan<float>(scratch.Samples, center - ChromaSize / 2, ChromaSize), scratch.Magnitudes);
            _bands.Apply(scratch.Magnitudes, scratch.Bands);
            for (int band = 0; band < scratch.Bands.Length; band++)
                _frames.Chroma[12 * frame + _classes[band]] += MathF.Log(1f + 300f * scratch.Bands[band]);
            scratch.Bass.Magnitudes(new ReadOnlySpan<float>(scratch.Samples, center - BassSize / 2, BassSize), scratch.Magnitudes);
            for (int note = 0; note < _bass.Length; note++)
                _frames.Bass[12 * frame + Class(LowestBass + note)] += MathF.Log(1f + 300f * Dot(_bass[note], scratch.Magnitudes));
        }
    }

    private long Center(int frame) => (long)(frame * (_sound.Rate / HarmonyFrames.PerSecond));

    private static int Class(double midi) => (int)((Math.Round(midi) - 69 + 120) % 12);

    private static float Dot(float[] filter, float[] magnitudes)
    {
        float sum = 0f;
        for (int bin = 0; bin < filter.Length; bin++)
            sum += filter[bin] * magnitudes[bin];
        return sum;
    }

    /// <summary>A Gaussian of 2.2 Hz around the note, over the bins up to 260 Hz.</summary>
    private static float[] BassFilter(int midi)
    {
        double hertz = 440.0 * Math.Pow(2.0, (midi - 69) / 12.0);
        float[] filter = new float[260 * BassSize / Sound.LowRate];
        for (int bin = 0; bin < filter.Length; bin++)
        {
            double away = ((double)bin * Sound.LowRate / BassSize - hertz) / BassWidth;
            filter[bin] = (float)Math.Exp(-0.5 * away * away);
        }

        return filter;
    }

    private sealed class Scratch
    {
        public Scratch(int bands)
        {
            Bands = new float[bands];
            Magnitudes = new float[Bass.Padded];
        }

        public FrameSpectrum Chroma { get; } = new(ChromaSize);

        public FrameSpectrum Bass { get; } = new(BassSize);

        public float[] Samples { get; } = new float[(int)(BlockFrames * Sound.LowRate / HarmonyFrames.PerSecond) + BassSize + 1];

        public float[] Magnitudes { get; }

        public float[] Bands { get; }
    }
}
