using AvatarMotion.Audio;

namespace AvatarMotion.Audio.Tests;

/// <summary>The scalar twin of <see cref="Convolution"/>: the same sums, one number at a time.</summary>
internal static class ScalarConvolution
{
    public static float[][] Apply(float[][] input, Tensor weight, Tensor? bias, int dilation, int stride)
    {
        int length = (input[0].Length + stride - 1) / stride, taps = weight.Shape[2];
        float[][] output = new float[weight.Shape[0]][];
        for (int row = 0; row < output.Length; row++)
        {
            output[row] = new float[length];
            for (int time = 0; time < length; time++)
            {
                float sum = bias?.Values[row] ?? 0f;
                for (int i = 0; i < input.Length; i++)
                {
                    for (int tap = 0; tap < taps; tap++)
                    {
                        int at = stride * time + dilation * (tap - taps / 2);
                        float value = at >= 0 && at < input[i].Length ? input[i][at] : 0f;
                        sum += value * weight.Values[(row * input.Length + i) * taps + tap];
                    }
                }

                output[row][time] = sum;
            }
        }

        return output;
    }
}
