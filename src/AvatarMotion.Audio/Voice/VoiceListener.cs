using System;

namespace AvatarMotion.Audio;

/// <summary>Follows the singer: takes the singer's share of the spectrum, then the smoothest salient pitch in it and the color of its harmonics, from the sound at 11 kHz.</summary>
internal sealed class VoiceListener
{
    private const int WindowSize = 1024;
    private const int BlockFrames = 2000;
    private const int Margin = 60;
    private const double HopSamples = Sound.LowRate / Hops.PerSecond;
    private const double PerBin = (double)Sound.LowRate / WindowSize;
    private const float Threshold = 2.5f;
    private const float Doubt = 0.5f;
    private const float LeastShare = 0.1f;
    private const float DoubtAlone = 4f;
    private const float LoudMagnitude = 0.03f;
    private readonly Waveform _waveform;
    private readonly Sound _middle;
    private readonly Sound? _side;
    private readonly VoiceMode _mode;
    private readonly double _level;
    private readonly HearingOptions _options;
    private readonly VoiceFrames _frames;

    private VoiceListener(Waveform waveform, float gain, VoiceMode mode, HearingOptions options)
    {
        _waveform = waveform;
        _middle = new Sound(waveform, Sound.LowRate, gain);
        _side = mode == VoiceMode.Middle && waveform.ChannelCount > 1 ? new Sound(waveform, Sound.LowRate, gain, side: true) : null;
        _mode = mode;
        _level = mode == VoiceMode.Masked ? VoiceFeatures.Level(waveform) : 1.0;
        _options = options;
        _frames = new VoiceFrames((int)(_middle.Length / HopSamples) + 1);
    }

    public static VoiceFrames Listen(Waveform waveform, float gain, VoiceMode mode, HearingOptions options)
    {
        VoiceListener listener = new(waveform, gain, mode, options);
        Blocks.Run(listener._frames.Count, BlockFrames, options, listener.NewScratch, listener.Block);
        return listener._frames;
    }

    private Scratch NewScratch()
    {
        VoiceNetwork? network = _mode == VoiceMode.Masked ? VoiceNetwork.Default : null;
        return new Scratch(network is null ? null : new VoiceShares(_waveform, _level, network, _options.Cancellation), network, _mode == VoiceMode.Middle);
    }

    private void Block(Scratch scratch, int first, int last)
    {
        int from = Math.Max(0, first - Margin), to = Math.Min(_frames.Count, last + Margin);
        long start = (long)(from * HopSamples) - WindowSize / 2;
        _middle.Read(start, scratch.Samples);
        _side?.Read(start, scratch.Side);
        scratch.Shares?.Look(from, to);
        for (int frame = from; frame < to; frame++)
        {
            int row = frame - from;
            int at = (int)((long)(frame * HopSamples) - WindowSize / 2 - start);
            scratch.Spectrum.Magnitudes(new ReadOnlySpan<float>(scratch.Samples, at, WindowSize), scratch.Magnitudes[row]);
            if (_side is not null)
                Subtract(scratch, at, row);
            float activity = _mode switch { VoiceMode.Masked => Mask(scratch, frame, row), VoiceMode.Alone => Loudness(scratch.Magnitudes[row]), _ => 0.5f };
            scratch.Pitch.Salience(scratch.Magnitudes[row], scratch.Salience[row]);
            scratch.Thresholds[row] = Threshold + (_mode == VoiceMode.Alone ? DoubtAlone : Doubt) * (1f - 2f * Math.Min(activity, 0.5f));
            if (frame >= first && frame < last)
                _frames.Activity[frame] = activity;
        }

        int[] path = PitchPath.Find(scratch.Salience, to - from, scratch.Thresholds);
        for (int frame = first; frame < last; frame++)
            Describe(scratch, path[frame - from], frame, frame - from);
    }

    /// <summary>Leaves the singer's share in a spectrum, and a little of the rest, for the network is shy of voices unlike those it learned from; returns the activity.</summary>
    private static float Mask(Scratch scratch, int frame, int row)
    {
        VoiceShares shares = scratch.Shares!;
        scratch.Bands!.Fill(shares.At(frame), scratch.Share);
        for (int bin = 0; bin < scratch.Share.Length; bin++)
            scratch.Magnitudes[row][bin] *= Math.Max(scratch.Share[bin], LeastShare);
        return shares.Activity(frame);
    }

    /// <summary>Takes off what is not in the middle.</summary>
    private static void Subtract(Scratch scratch, int at, int row)
    {
        float[] magnitudes = scratch.Magnitudes[row];
        scratch.Spectrum.Magnitudes(new ReadOnlySpan<float>(scratch.Side, at, WindowSize), scratch.SideMagnitudes);
        for (int bin = 0; bin < magnitudes.Length; bin++)
            magnitudes[bin] = Math.Max(0f, magnitudes[bin] - scratch.SideMagnitudes[bin]);
    }

    /// <summary>A voice alone is active where it is loud.</summary>
    private static float Loudness(float[] magnitudes)
    {
        float loudest = 0f;
        foreach (float magnitude in magnitudes)
            loudest = Math.Max(loudest, magnitude);
        return Math.Min(1f, 0.5f * loudest / LoudMagnitude);
    }

    private void Describe(Scratch scratch, int pitch, int frame, int row)
    {
        if (pitch < 0)
            return;
        float[] salience = scratch.Salience[row];
        double bin = pitch;
        if (pitch > 0 && pitch < PitchSpectrum.Pitches - 1)
        {
            double curvature = salience[pitch - 1] - 2.0 * salience[pitch] + salience[pitch + 1];
            if (curvature < -1e-6)
                bin += Math.Min(Math.Max(0.5 * (salience[pitch - 1] - salience[pitch + 1]) / curvature, -0.5), 0.5);
        }

        ReadOnlySpan<float> magnitudes = new(scratch.Magnitudes[row], 0, WindowSize / 2 + 1);
        double hertz = HarmonicFit.Refine(PitchSpectrum.Frequency(bin), magnitudes, PerBin);
        VowelColor color = VowelColor.Of(hertz, magnitudes, PerBin);
        _frames.Hz[frame] = (float)hertz;
        _frames.Salience[frame] = Math.Max(0f, salience[pitch]);
        (_frames.Level[frame], _frames.Open[frame], _frames.Spread[frame]) = (color.Level, color.Open, color.Spread);
    }

    private sealed class Scratch
    {
        private const int Rows = BlockFrames + 2 * Margin;

        public Scratch(VoiceShares? shares, VoiceNetwork? network, bool crowded)
        {
            Pitch = new PitchSpectrum(WindowSize, Sound.LowRate, crowded);
            Shares = shares;
            Bands = network is null ? null : new BandShares(network.Edges, WindowSize, Sound.LowRate);
            SideMagnitudes = new float[Spectrum.Padded];
            for (int row = 0; row < Rows; row++)
            {
                Salience[row] = new float[PitchSpectrum.Pitches];
                Magnitudes[row] = new float[Spectrum.Padded];
            }
        }

        public VoiceShares? Shares { get; }

        public BandShares? Bands { get; }

        public FrameSpectrum Spectrum { get; } = new(WindowSize);

        public PitchSpectrum Pitch { get; }

        public float[] Samples { get; } = new float[(int)(Rows * HopSamples) + WindowSize + 2];

        public float[] Side { get; } = new float[(int)(Rows * HopSamples) + WindowSize + 2];

        public float[] SideMagnitudes { get; }

        public float[] Share { get; } = new float[WindowSize / 2 + 1];

        public float[] Thresholds { get; } = new float[Rows];

        public float[][] Magnitudes { get; } = new float[Rows][];

        public float[][] Salience { get; } = new float[Rows][];
    }
}
