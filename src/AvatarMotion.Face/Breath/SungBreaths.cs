using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Where a singer takes air: in every pause long enough for it, deeper before long phrases.</summary>
public static class SungBreaths
{
    private const double Longest = 0.6;
    private const double AfterVoice = 0.15;
    private const double BeforeVoice = 0.05;
    private const double FullPhrase = 4.0;

    /// <summary>Breaths of a song, ascending and apart; from its words where these are in time, else from where somebody is heard to sing.</summary>
    public static IReadOnlyList<SungBreath> Of(Song song)
    {
        List<SungBreath> breaths = new();
        double lastEnd = 0.0;
        foreach (VoiceSpan phrase in SungPhrases.Of(song))
        {
            double pause = phrase.Start - lastEnd;
            lastEnd = phrase.End;
            if (pause < SungPhrases.Pause)
                continue;
            float depth = 0.45f + 0.55f * Easing.Clamp01((float)((phrase.End - phrase.Start) / FullPhrase));
            breaths.Add(new SungBreath(phrase.Start - Math.Min(Longest, pause - AfterVoice), phrase.Start - BeforeVoice, depth));
        }

        return breaths;
    }
}
