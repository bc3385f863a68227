using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Reads from a song's traits what it feels like.</summary>
/// <remarks>
/// The signs follow the music psychology that Juslin and Laukka (2004) and Gabrielsson and Lindström (2010) sum up: major and fast sound
/// glad; loud, dense, bright, fast and dissonant sound excited. Danceability after Streich and Herrera (2005) in spirit: a strong regular pulse, here also its tempo and bass.
/// </remarks>
internal static class FeelFinder
{
    private const double UsualMode = 0.18;

    public static SongFeel Find(SongTraits traits) => new()
    {
        Valence = Valence(traits),
        Arousal = Arousal(traits),
        Danceability = Danceability(traits),
        Styles = traits.Loudness <= LoudnessMeter.Silence ? Array.Empty<StyleWeight>() : StyleJudge.Judge(traits),
    };

    private static double Valence(SongTraits t)
    {
        double mode = Clamp((t.Mode - UsualMode) / 0.3), tempo = Clamp((Walking(t.Tempo) - 105) / 40), bright = Clamp((t.Brightness - 0.44) / 0.06);
        double harsh = Clamp((t.Distortion - 0.12) / 0.2);
        return Squash(0.9 * mode + 0.4 * tempo * Sure(t) + 0.25 * bright - 0.35 * harsh);
    }

    private static double Arousal(SongTraits t)
    {
        double dense = Clamp((t.Onsets - 4.3) / 2.5), tempo = Clamp((Walking(t.Tempo) - 105) / 40), bright = Clamp((t.Brightness - 0.44) / 0.06);
        double rough = Clamp((t.Roughness - 0.13) / 0.08), harsh = Clamp((t.Distortion - 0.10) / 0.15), steady = Clamp((5 - t.Range) / 4), loud = Clamp((t.Loudness + 13) / 6);
        return Squash(0.6 * dense + 0.3 * tempo * Sure(t) + 0.35 * bright + 0.2 * rough + 0.45 * harsh + 0.25 * steady + 0.25 * loud);
    }

    private static double Danceability(SongTraits t)
    {
        double strong = Clamp((t.BeatStrength - 3) / 2), sure = Clamp((t.Pulse - 0.6) / 0.35), drums = Clamp((t.Drums - 0.8) / 0.7);
        double bass = Clamp((t.Bass - 1.6) / 0.5), even = Clamp((14 - t.Looseness) / 10);
        double comfortable = t.Tempo <= 0 ? -1 : 2 * Math.Exp(-Math.Pow(Math.Log(Walking(t.Tempo) / 112, 2) / 0.35, 2)) - 1;
        return Squash(0.45 * strong + 0.5 * sure + 0.35 * drums + 0.2 * bass + 0.25 * even + 0.5 * comfortable);
    }

    /// <summary>The tempo folded into the octave in which people walk and dance, 75 to 150 a minute.</summary>
    private static double Walking(double tempo)
    {
        if (tempo <= 0)
            return 105;
        while (tempo > 150)
            tempo /= 2;
        while (tempo < 75)
            tempo *= 2;
        return tempo;
    }

    private static double Sure(SongTraits t) => Math.Min(1.0, t.Pulse / 0.5);

    private static double Clamp(double value) => Math.Min(1.0, Math.Max(-1.0, value));

    private static double Squash(double value) => 0.5 + 0.5 * Math.Tanh(value);
}
