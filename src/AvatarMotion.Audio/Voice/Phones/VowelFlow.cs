using System;

namespace AvatarMotion.Audio;

/// <summary>Decides which of several vowels sounds at each moment, knowing that a sung vowel lasts and that a new one mostly follows a consonant.</summary>
/// <remarks>A hidden Markov model with a state for each vowel, solved both ways (forward-backward, Rabiner 1989), so what comes later speaks for what came before.</remarks>
internal static class VowelFlow
{
    // Two vowels meet without a consonant about every second of singing; at a consonant any may follow.
    private const float ChangeInVowel = 0.02f;
    private const float ChangeInConsonant = 0.6f;
    private const float Least = 1e-4f;

    /// <summary>Overwrites the first <paramref name="vowels"/> rows, weights of each vowel at each frame, with the probability of each; they sum to 1 at every frame.</summary>
    /// <param name="rows">Rows of frames: what is heard for each vowel, at least 0; further rows are left alone.</param>
    /// <param name="vowels">Number of vowels.</param>
    /// <param name="sureness">Share of vowels among all sounds at each frame in [0, 1].</param>
    public static void Decide(float[][] rows, int vowels, float[] sureness)
    {
        int frames = rows[0].Length;
        float[,] heard = Heard(rows, vowels, sureness);
        float[,] forward = new float[frames, vowels];
        float[] state = new float[vowels];
        Array.Fill(state, 1f / vowels);
        for (int frame = 0; frame < frames; frame++)
        {
            Step(state, heard, frame, sureness[frame]);
            for (int vowel = 0; vowel < vowels; vowel++)
                forward[frame, vowel] = state[vowel];
        }

        float[] after = new float[vowels];
        Array.Fill(after, 1f);
        for (int frame = frames - 1; frame >= 0; frame--)
        {
            float sum = 0f;
            for (int vowel = 0; vowel < vowels; vowel++)
                sum += forward[frame, vowel] * after[vowel];
            for (int vowel = 0; vowel < vowels; vowel++)
                rows[vowel][frame] = forward[frame, vowel] * after[vowel] / sum;
            Back(after, heard, frame, sureness[frame]);
        }
    }

    /// <summary>How well each vowel explains a frame; where a consonant or nothing sounds, all do alike.</summary>
    private static float[,] Heard(float[][] rows, int vowels, float[] sureness)
    {
        float[,] heard = new float[rows[0].Length, vowels];
        for (int frame = 0; frame < rows[0].Length; frame++)
        {
            float sum = vowels * Least;
            for (int vowel = 0; vowel < vowels; vowel++)
                sum += rows[vowel][frame];
            for (int vowel = 0; vowel < vowels; vowel++)
                heard[frame, vowel] = MathF.Pow((rows[vowel][frame] + Least) / sum, sureness[frame]);
        }

        return heard;
    }

    private static float Change(float sureness) => ChangeInVowel + (ChangeInConsonant - ChangeInVowel) * (1f - sureness);

    private static void Step(float[] state, float[,] heard, int frame, float sureness)
    {
        float change = Change(sureness), sum = 0f;
        for (int vowel = 0; vowel < state.Length; vowel++)
        {
            state[vowel] = ((1f - change) * state[vowel] + change / state.Length) * heard[frame, vowel];
            sum += state[vowel];
        }

        for (int vowel = 0; vowel < state.Length; vowel++)
            state[vowel] /= sum;
    }

    private static void Back(float[] after, float[,] heard, int frame, float sureness)
    {
        float change = Change(sureness), mean = 0f, most = 0f;
        for (int vowel = 0; vowel < after.Length; vowel++)
        {
            after[vowel] *= heard[frame, vowel];
            mean += after[vowel] / after.Length;
            most = Math.Max(most, after[vowel]);
        }

        for (int vowel = 0; vowel < after.Length; vowel++)
            after[vowel] = ((1f - change) * after[vowel] + change * mean) / most;
    }
}
