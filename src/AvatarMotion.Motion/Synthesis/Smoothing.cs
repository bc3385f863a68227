using System;
using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>Filters of finite length over equally spaced samples; edges repeat the end values.</summary>
internal static class Smoothing
{
    /// <summary>A Gaussian of <paramref name="sigma"/> samples, cut at three, sum 1.</summary>
    public static float[] Gaussian(double sigma)
    {
        int half = Math.Max(1, (int)Math.Ceiling(3 * sigma));
        float[] kernel = new float[2 * half + 1];
        for (int i = -half; i <= half; i++)
            kernel[i + half] = (float)Math.Exp(-0.5 * i * i / (sigma * sigma));
        return Normalized(kernel);
    }

    /// <summary>
    /// The inverted pendulum's answer to a step of its support, ω/2·e^(−ω|t|), ended smoothly at <paramref name="reach"/> seconds: the body leaves early.
    /// </summary>
    /// <remarks>Linear inverted pendulum (Kajita et al. 2001); its bounded solution is the support path convolved with this kernel.</remarks>
    public static float[] Pendulum(double omega, double reach, double rate)
    {
        int half = (int)Math.Ceiling(reach * rate);
        float[] kernel = new float[2 * half + 1];
        for (int i = -half; i <= half; i++)
        {
            double t = Math.Abs(i / rate), end = 1 - t * t / (reach * reach);
            kernel[i + half] = t >= reach ? 0f : (float)(Math.Exp(-omega * t) * end * end);
        }

        return Normalized(kernel);
    }

    /// <summary>Convolves <paramref name="input"/> into <paramref name="output"/>; they are different arrays.</summary>
    public static void Apply(float[] kernel, float[] input, float[] output)
    {
        int half = kernel.Length / 2, last = input.Length - 1;
        for (int i = 0; i < input.Length; i++)
        {
            float sum = 0f;
            for (int k = 0; k < kernel.Length; k++)
                sum += kernel[k] * input[Math.Min(Math.Max(i + k - half, 0), last)];
            output[i] = sum;
        }
    }

    /// <summary>Convolves vectors.</summary>
    public static void Apply(float[] kernel, Vector2[] input, Vector2[] output)
    {
        int half = kernel.Length / 2, last = input.Length - 1;
        for (int i = 0; i < input.Length; i++)
        {
            Vector2 sum = Vector2.Zero;
            for (int k = 0; k < kernel.Length; k++)
                sum += kernel[k] * input[Math.Min(Math.Max(i + k - half, 0), last)];
            output[i] = sum;
        }
    }

    /// <summary>Convolves vectors.</summary>
    public static void Apply(float[] kernel, Vector3[] input, Vector3[] output)
    {
        int half = kernel.Length / 2, last = input.Length - 1;
        for (int i = 0; i < input.Length; i++)
        {
            Vector3 sum = Vector3.Zero;
            for (int k = 0; k < kernel.Length; k++)
                sum += kernel[k] * input[Math.Min(Math.Max(i + k - half, 0), last)];
            output[i] = sum;
        }
    }

    /// <summary>The lowest value within <paramref name="half"/> samples to either side.</summary>
    public static void Lowest(int half, float[] input, float[] output)
    {
        int last = input.Length - 1;
        for (int i = 0; i < input.Length; i++)
        {
            float low = float.PositiveInfinity;
            for (int k = Math.Max(i - half, 0); k <= Math.Min(i + half, last); k++)
                low = MathF.Min(low, input[k]);
            output[i] = low;
        }
    }

    private static float[] Normalized(float[] kernel)
    {
        float sum = 0f;
        foreach (float value in kernel)
            sum += value;
        for (int i = 0; i < kernel.Length; i++)
            kernel[i] /= sum;
        return kernel;
    }
}
