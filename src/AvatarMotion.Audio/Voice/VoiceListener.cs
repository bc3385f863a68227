using System;

namespace AvatarMotion.Audio;

/// <summary>Follows the strongest voice-like pitch and the color of its harmonics, from the sound at 11 kHz; what is panned away from the middle is taken off first.</summary>
internal sealed class VoiceListener
{
    private const int WindowSize = 1024;
    private const int BlockFrames = 1000;
    private const int Margin = 50;
    private const double HopSamples = Sound.LowRate / Hops.PerSecond;
    private const float Threshold = 2.2f;
    private readonly Sound _middle;
    private readonly Sound _side;
    private readonly bool _stereo;
    private readonly VoiceFrames _frames;

    private VoiceListener(Sound middle, Sound side, bool stereo)
    {
        _middle = middle;
        _side = side;
        _stereo = stereo;
        _frames = new VoiceFrames((int)(middle.Length / HopSamples) + 1);
    }

    public static VoiceFrames Listen(Waveform waveform, float gain, HearingOptions options)
    {
        VoiceListener listener = new(new Sound(waveform, Sound.LowRate, gain), new Sound(waveform, Sound.LowRate, gain, side: true), waveform.ChannelCount > 1);
        Blocks.Run(listener._frames.Count, BlockFrames, options, () => new Scratch(), listener.Block);
        return listener._frames;
    }

    private void Block(Scratch scratch, int first, int last)
    {
        int from = Math.Max(0, first - Margin), to = Math.Min(_frames.Count, last + Margin);
        long start = (long)(from * HopSamples) - WindowSize / 2;
        _middle.Read(start, scratch.Middle);
        if (_stereo)
            _side.Read(start, scratch.Side);
        for (int frame = from; frame < to; frame++)
        {
            int at = (int)((long)(frame * HopSamples) - WindowSize / 2 - start);
            Magnitudes(scratch, at);
            scratch.Pitch.Salience(scratch.Magnitudes, scratch.Salience[frame - from]);
            scratch.Keep(frame - from);
        }

        int[] path = PitchPath.Find(scratch.Salience, to - from, Threshold);
        for (int frame = first; frame < last; frame++)
            Describe(scratch, path[frame - from], frame, frame - from);
    }

    private void Magnitudes(Scratch scratch, int at)
    {
        scratch.Spectrum.Magnitudes(new ReadOnlySpan<float>(scratch.Middle, at, WindowSize), scratch.Magnitudes);
        if (!_stereo)
            return;
        scratch.Spectrum.Magnitudes(new ReadOnlySpan<float>(scratch.Side, at, WindowSize), scratch.SideMagnitudes);
        for (int bin = 0; bin < scratch.Magnitudes.Length; bin++)
            scratch.Magnitudes[bin] = Math.Max(0f, scratch.Magnitudes[bin] - scratch.SideMagnitudes[bin]);
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

        double hertz = PitchSpectrum.Frequency(bin);
        _frames.Hz[frame] = (float)hertz;
        _frames.Salience[frame] = Math.Max(0f, salience[pitch]);
        float all = 1e-3f, open = 0f, round = 0f, bright = 0f;
        int count = 0;
        for (int h = 1; h * hertz < 4000 && h <= 40; h++, count++)
        {
            float level = scratch.Logs[row][Math.Min(scratch.Logs[row].Length - 1, pitch + PitchSpectrum.Offset(h))];
            double at = h * hertz;
            all += level;
            open += at > 500 && at < 1200 ? level : 0f;
            round += at > 700 && at < 1300 ? level : 0f;
            bright += at > 1700 && at < 3200 ? level : 0f;
        }

        _frames.Level[frame] = all / Math.Max(1, count);
        _frames.Open[frame] = open / all;
        _frames.Spread[frame] = (bright - round) / (bright + round + 0.05f);
    }

    private sealed class Scratch
    {
        private const int Rows = BlockFrames + 2 * Margin;

        public Scratch()
        {
            Magnitudes = new float[Spectrum.Padded];
            SideMagnitudes = new float[Spectrum.Padded];
            for (int row = 0; row < Rows; row++)
            {
                Salience[row] = new float[PitchSpectrum.Pitches];
                Logs[row] = new float[PitchSpectrum.Bins];
            }
        }

        public FrameSpectrum Spectrum { get; } = new(WindowSize);

        public PitchSpectrum Pitch { get; } = new(WindowSize, Sound.LowRate);

        public float[] Middle { get; } = new float[(int)(Rows * HopSamples) + WindowSize + 2];

        public float[] Side { get; } = new float[(int)(Rows * HopSamples) + WindowSize + 2];

        public float[] Magnitudes { get; }

        public float[] SideMagnitudes { get; }

        public float[][] Salience { get; } = new float[Rows][];

        public float[][] Logs { get; } = new float[Rows][];

        public void Keep(int row) => Pitch.CopyLogs(Logs[row]);
    }
}
