using System;

namespace AvatarMotion.SongMaker;

/// <summary>Two channels of samples.</summary>
internal sealed class Stereo
{
    public Stereo(int length)
    {
        Left = new float[length];
        Right = new float[length];
    }

    public float[] Left { get; }

    public float[] Right { get; }

    public int Length => Left.Length;

    /// <summary>Adds <paramref name="other"/> times <paramref name="gain"/>.</summary>
    public void Add(Stereo other, double gain)
    {
        int count = Math.Min(Length, other.Length);
        for (int i = 0; i < count; i++)
        {
            Left[i] += (float)(gain * other.Left[i]);
            Right[i] += (float)(gain * other.Right[i]);
        }
    }

    /// <summary>Adds a mono track, panned from -1 (left) to 1 (right), <paramref name="delay"/> samples later.</summary>
    public void AddMono(float[] mono, double gain, double pan, int delay = 0)
    {
        double left = gain * Math.Cos((pan + 1) * Math.PI / 4) * Math.Sqrt(2);
        double right = gain * Math.Sin((pan + 1) * Math.PI / 4) * Math.Sqrt(2);
        for (int i = 0; i < mono.Length && i + delay < Length; i++)
        {
            Left[i + delay] += (float)(left * mono[i]);
            Right[i + delay] += (float)(right * mono[i]);
        }
    }

    /// <summary>Multiplies both channels by a gain per sample.</summary>
    public void Shape(Func<int, double> gain)
    {
        for (int i = 0; i < Length; i++)
        {
            float value = (float)gain(i);
            Left[i] *= value;
            Right[i] *= value;
        }
    }

    /// <summary>Delays the right side by some samples, which spreads a narrow sound between the speakers (Haas 1951).</summary>
    public Stereo Widened(int samples)
    {
        Array.Copy(Right, 0, Right, samples, Length - samples);
        Array.Clear(Right, 0, samples);
        return this;
    }

    /// <summary>Scales so that the root mean square of the loud parts is <paramref name="target"/>; silence stays.</summary>
    public Stereo Leveled(double target)
    {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < Length; i++)
        {
            double power = 0.5 * (Left[i] * Left[i] + Right[i] * Right[i]);
            if (power < 1e-7)
                continue;
            sum += power;
            count++;
        }

        double gain = count > 0 ? target / Math.Sqrt(sum / count) : 1;
        Shape(_ => gain);
        return this;
    }
}
