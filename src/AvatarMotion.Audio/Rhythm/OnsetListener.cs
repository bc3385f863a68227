using System;

namespace AvatarMotion.Audio;

/// <summary>Computes <see cref="OnsetFrames"/>: where the log spectrum rises, in five bands.</summary>
/// <remarks>
/// SuperFlux (Böck and Widmer 2013): the difference to the frame two hops before, after a maximum filter over three bands, so that vibrato
/// does not count. Here per band, with the share of rising bins beside it.
/// </remarks>
internal sealed class OnsetListener
{
    private const int FrameSize = 2048;
    private const int Lag = 2;
    private const int BlockFrames = 500;
    private const int TimbreWidth = 8;
    private const float RiseThreshold = 0.12f;
    private static readonly double[] Edges = { 28, 130, 400, 2000, 6000, 17000 };
    private static readonly LogBands Filters = new(FrameSize, Sound.FullRate, 28, 17000, 24);
    private readonly Sound _sound;
    private readonly int[] _edges = new int[OnsetFrames.BandCount + 1];
    private readonly OnsetFrames _frames;
    private readonly IFeatureReader? _reader;

    private OnsetListener(Sound sound, IFeatureReader? reader)
    {
        _sound = sound;
        _reader = reader;
        for (int i = 0; i < _edges.Length; i++)
            _edges[i] = i == OnsetFrames.BandCount ? Filters.Count : Filters.IndexOf(Edges[i]);
        _frames = new OnsetFrames(Frames(sound), (Filters.Count + TimbreWidth - 1) / TimbreWidth);
    }

    /// <summary>What the network hears in the bands of this listener.</summary>
    public static RhythmFeatures Features { get; } = new(Filters);

    /// <summary>Frames of a sound.</summary>
    public static int Frames(Sound sound) => (int)(sound.Length / Hops.Samples) + 1;

    /// <param name="reader">Reads the features as they come, or null.</param>
    public static OnsetFrames Listen(Sound sound, HearingOptions options, IFeatureReader? reader = null)
    {
        OnsetListener listener = new(sound, reader);
        int total = listener._frames.Count;
        int stretch = reader?.Stretch ?? total;
        for (int first = 0; first < total; first += stretch)
        {
            int last = Math.Min(total, first + stretch);
            Blocks.Run(first, last, total, BlockFrames, options, () => new Scratch(Filters.Count), listener.Block);
            reader?.Read(last, total);
        }

        return listener._frames;
    }

    private void Block(Scratch scratch, int first, int last)
    {
        int lead = first - Lag;
        _sound.Read((long)lead * Hops.Samples - FrameSize / 2, scratch.Samples);
        for (int frame = lead; frame < last; frame++)
        {
            float[] now = scratch.Rows[(frame - lead) % scratch.Rows.Length];
            scratch.Spectrum.Magnitudes(new ReadOnlySpan<float>(scratch.Samples, (frame - lead) * Hops.Samples, FrameSize), scratch.Magnitudes);
            Filters.Apply(scratch.Magnitudes, now);
            for (int band = 0; band < now.Length; band++)
                now[band] = MathF.Log10(1f + 1000f * now[band]);
            if (frame < first)
                continue;
            Describe(now, frame);
            Compare(now, scratch.Rows[(frame - lead - Lag) % scratch.Rows.Length], scratch.Rise);
            Sum(now, scratch.Rise, frame);
            if (_reader is not null)
                Features.Write(now, scratch.Rise, _reader.Window.Rows, frame - _reader.Window.First);
        }
    }

    /// <summary>How much each band exceeds itself and its neighbors two hops before.</summary>
    private static void Compare(float[] now, float[] before, float[] rise)
    {
        for (int band = 0; band < now.Length; band++)
        {
            float reference = before[band];
            if (band > 0)
                reference = Math.Max(reference, before[band - 1]);
            if (band + 1 < before.Length)
                reference = Math.Max(reference, before[band + 1]);
            rise[band] = now[band] - reference;
        }
    }

    private void Sum(float[] now, float[] rise, int frame)
    {
        for (int part = 0; part < OnsetFrames.BandCount; part++)
        {
            float sum = 0f, level = 0f;
            int rising = 0;
            for (int band = _edges[part]; band < _edges[part + 1]; band++)
            {
                level += now[band];
                sum += Math.Max(0f, rise[band]);
                rising += rise[band] > RiseThreshold ? 1 : 0;
            }

            int width = Math.Max(1, _edges[part + 1] - _edges[part]);
            _frames.Flux[part][frame] = sum / width;
            _frames.BandLevel[part][frame] = level / width;
            _frames.Rise[part][frame] = (float)rising / width;
        }
    }

    private void Describe(float[] now, int frame)
    {
        float sum = 0f, low = 0f, moment = 0f;
        for (int band = 0; band < now.Length; band++)
        {
            sum += now[band];
            moment += band * now[band];
            if (band < _edges[1])
                low += now[band];
            _frames.Timbre[band / TimbreWidth][frame / OnsetFrames.TimbreStep] += now[band] / (TimbreWidth * OnsetFrames.TimbreStep);
        }

        _frames.Level[frame] = sum / now.Length;
        _frames.Low[frame] = low / Math.Max(1, _edges[1]);
        _frames.Centroid[frame] = sum > 0f ? moment / (sum * now.Length) : 0f;
    }

    private sealed class Scratch
    {
        public Scratch(int bands)
        {
            Magnitudes = new float[Spectrum.Padded];
            Rise = new float[bands];
            for (int row = 0; row < Rows.Length; row++)
                Rows[row] = new float[bands];
        }

        public FrameSpectrum Spectrum { get; } = new(FrameSize);

        public float[] Samples { get; } = new float[(BlockFrames + Lag) * Hops.Samples + FrameSize];

        public float[] Magnitudes { get; }

        public float[] Rise { get; }

        public float[][] Rows { get; } = new float[Lag + 1][];
    }
}
