using System;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.Evaluation;

/// <summary>How well the voice is taken out of a mixture whose voice is known, in decibels of SI-SDR.</summary>
/// <param name="Mixture">The mixture itself, taken for the voice.</param>
/// <param name="Voice">What was taken out.</param>
internal sealed record Separation(double Mixture, double Voice)
{
    /// <summary>Where nothing is known.</summary>
    public static Separation Unknown { get; } = new(double.NaN, double.NaN);

    /// <summary>Takes the voice out of the song of <paramref name="truth"/> and compares it with its stem; a voice that sings alone says nothing.</summary>
    public static Separation Of(Truth truth)
    {
        if (truth.Stems.Count < 2 || !truth.Stems.TryGetValue("vocals", out string? stem))
            return Unknown;
        Waveform mixture = AudioFile.Read(truth.AudioPath);
        float[] voice = AudioFile.Read(stem).ToMono(), extracted = new float[mixture.Length];
        int at = 0;
        foreach (Waveform piece in VocalExtraction.Vocals(mixture))
        {
            piece.ToMono().CopyTo(extracted, at);
            at += piece.Length;
        }

        return new Separation(SignalScore.SiSdr(voice, mixture.ToMono()), SignalScore.SiSdr(voice, extracted));
    }
}
