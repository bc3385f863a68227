using System;
using System.Globalization;
using System.IO;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>Speaks a word aloud through espeak-ng.</summary>
public static class SpokenWord
{
    private const string Program = "espeak-ng";
    private const string Remedy = "install espeak-ng (Debian: sudo apt install espeak-ng; Fedora: sudo dnf install espeak-ng; macOS: brew install espeak-ng)";
    private const int WordsPerMinute = 230;
    private const double PatienceSeconds = 20;
    private const float Audible = 0.02f;

    /// <summary>The word as mono sound that begins with its first audible sample and peaks at 1.</summary>
    /// <param name="language">A language that espeak-ng speaks, as ISO 639-1.</param>
    /// <exception cref="MediaException">espeak-ng is missing or does not speak.</exception>
    public static Waveform Say(string word, string language = "en")
    {
        using ChildProcess espeak = ChildProcess.Start(Program, ["-v", language, "-s", WordsPerMinute.ToString(CultureInfo.InvariantCulture), "--stdout", "--", word], Remedy);
        espeak.Input.Close();
        using MemoryStream wav = new();
        espeak.Output.CopyTo(wav);
        if (espeak.WaitForExit(PatienceSeconds) != 0)
            throw new MediaException($"espeak-ng could not say \"{word}\": {Remedy}.", missingComponent: true);
        wav.Position = 0;
        Waveform sound = WavReader.TryOpen(wav)?.Read(wav, Program, [], default)
            ?? throw new MediaException($"espeak-ng gave no sound for \"{word}\": {Remedy}.", missingComponent: true);
        return Trimmed(sound.ToMono(), sound.SampleRate);
    }

    private static Waveform Trimmed(float[] samples, int rate)
    {
        float peak = 1e-4f;
        foreach (float sample in samples)
            peak = MathF.Max(peak, MathF.Abs(sample));
        int first = Array.FindIndex(samples, sample => MathF.Abs(sample) > Audible * peak);
        int last = Array.FindLastIndex(samples, sample => MathF.Abs(sample) > Audible * peak);
        float[] word = samples.AsSpan(Math.Max(first, 0), Math.Max(last - first + 1, 0)).ToArray();
        for (int i = 0; i < word.Length; i++)
            word[i] /= peak;
        return new Waveform([word], rate);
    }
}
