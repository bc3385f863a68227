using System;

namespace AvatarMotion.Audio;

/// <summary>Computes <see cref="TextureFrames"/> from the sound at 11 kHz.</summary>
/// <remarks>
/// Roughness after Plomp and Levelt (1965) in the form of Sethares (1993): every pair of partials adds the product of its amplitudes,
/// weighted by how far apart they lie in critical bands; here divided by the sum of all products.
/// </remarks>
internal sealed class TextureListener
{
    private const int FrameSize = 2048;
    private const int BlockFrames = 50;
    private const int Partials = 16;
    private readonly Sound _sound;
    private readonly TextureFrames _frames;
    private readonly int _low = Bin(100);
    private readonly int _middle = Bin(700);
    private readonly int _high = Bin(4000);

    private TextureListener(Sound sound)
    {
        _sound = sound;
        _frames = new TextureFrames((int)(sound.Length * TextureFrames.PerSecond / sound.Rate) + 1);
    }

    /// <param name="sound">At <see cref="Sound.LowRate"/>.</param>
    public static TextureFrames Listen(Sound sound, HearingOptions options)
    {
        TextureListener listener = new(sound);
        Blocks.Run(listener._frames.Level.Length, BlockFrames, options, () => new Scratch(), listener.Block);
        return listener._frames;
    }

    private static int Bin(double hertz) => (int)Math.Round(hertz * FrameSize / Sound.LowRate);

    private void Block(Scratch scratch, int first, int last)
    {
        for (int frame = first; frame < last; frame++)
        {
            _sound.Read((long)(frame * (_sound.Rate / TextureFrames.PerSecond)) - FrameSize / 2, scratch.Samples);
            scratch.Spectrum.Magnitudes(scratch.Samples, scratch.Magnitudes);
            double power = 0;
            for (int bin = _low; bin < _high; bin++)
                power += scratch.Magnitudes[bin] * scratch.Magnitudes[bin];
            _frames.Level[frame] = (float)Math.Sqrt(power);
            _frames.Flatness[frame] = Flatness(scratch.Magnitudes);
            _frames.Roughness[frame] = Roughness(scratch);
        }
    }

    /// <summary>Geometric over arithmetic mean of the power.</summary>
    private float Flatness(float[] magnitudes)
    {
        double logs = 0, sum = 0;
        for (int bin = _middle; bin < _high; bin++)
        {
            double power = magnitudes[bin] * (double)magnitudes[bin] + 1e-14;
            logs += Math.Log(power);
            sum += power;
        }

        int count = _high - _middle;
        return (float)(Math.Exp(logs / count) / (sum / count));
    }

    private float Roughness(Scratch scratch)
    {
        int count = Peaks(scratch);
        double rough = 0, all = 1e-12;
        for (int i = 0; i < count; i++)
        {
            for (int j = i + 1; j < count; j++)
            {
                (float low, float high) = scratch.Hertz[i] < scratch.Hertz[j] ? (scratch.Hertz[i], scratch.Hertz[j]) : (scratch.Hertz[j], scratch.Hertz[i]);
                double apart = (high - low) * 0.24 / (0.021 * low + 19.0);
                double product = scratch.Strength[i] * scratch.Strength[j];
                rough += product * 5.56 * (Math.Exp(-3.5 * apart) - Math.Exp(-5.75 * apart));
                all += product;
            }
        }

        return (float)Math.Min(1.0, rough / all);
    }

    /// <summary>The strongest local maxima of the spectrum; returns how many.</summary>
    private int Peaks(Scratch scratch)
    {
        float[] m = scratch.Magnitudes;
        int count = 0;
        for (int bin = _low; bin < _high; bin++)
        {
            if (m[bin] < m[bin - 1] || m[bin] <= m[bin + 1] || m[bin] < 1e-6f)
                continue;
            if (count == Partials && scratch.Strength[Partials - 1] >= m[bin])
                continue;
            int place = count < Partials ? count++ : Partials - 1;
            for (; place > 0 && scratch.Strength[place - 1] < m[bin]; place--)
                (scratch.Strength[place], scratch.Hertz[place]) = (scratch.Strength[place - 1], scratch.Hertz[place - 1]);
            (scratch.Strength[place], scratch.Hertz[place]) = (m[bin], (float)((double)bin * Sound.LowRate / FrameSize));
        }

        return count;
    }

    private sealed class Scratch
    {
        public Scratch() => Magnitudes = new float[Spectrum.Padded];

        public FrameSpectrum Spectrum { get; } = new(FrameSize);

        public float[] Samples { get; } = new float[FrameSize];

        public float[] Magnitudes { get; }

        public float[] Strength { get; } = new float[Partials];

        public float[] Hertz { get; } = new float[Partials];
    }
}
