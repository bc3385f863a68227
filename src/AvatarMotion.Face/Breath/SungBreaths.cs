using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>Where a singer takes air: in every pause long enough for it, deeper before long phrases.</summary>
public static class SungBreaths
{
    private const double ShortestPause = 0.45;
    private const double Longest = 0.6;
    private const double AfterVoice = 0.15;
    private const double BeforeVoice = 0.05;
    private const double FullPhrase = 4.0;

    /// <summary>Breaths of a song, ascending and apart; from its words where these are in time, else from where somebody is heard to sing.</summary>
    public static IReadOnlyList<SungBreath> Of(Song song)
    {
        List<VoiceSpan> phrases = Phrases(song);
        List<SungBreath> breaths = new();
        double lastEnd = double.NegativeInfinity;
        foreach (VoiceSpan phrase in phrases)
        {
            double pause = phrase.Start - Math.Max(lastEnd, 0.0);
            if (pause >= ShortestPause)
            {
                double length = Math.Min(Longest, pause - AfterVoice);
                float depth = 0.45f + 0.55f * Easing.Clamp01((float)((phrase.End - phrase.Start) / FullPhrase));
                breaths.Add(new SungBreath(phrase.Start - length, phrase.Start - BeforeVoice, depth));
            }

            lastEnd = phrase.End;
        }

        return breaths;
    }

    private static List<VoiceSpan> Phrases(Song song)
    {
        List<VoiceSpan> phrases = new();
        foreach (Phone phone in SungPhones.Of(song.Lyrics))
            Extend(phrases, phone.Start, phone.End);
        if (phrases.Count == 0)
        {
            foreach (VoiceSpan voice in song.Voice)
                Extend(phrases, voice.Start, voice.End);
        }

        return phrases;
    }

    private static void Extend(List<VoiceSpan> phrases, double start, double end)
    {
        int last = phrases.Count - 1;
        if (last >= 0 && start - phrases[last].End < ShortestPause)
            phrases[last] = new VoiceSpan(phrases[last].Start, Math.Max(end, phrases[last].End));
        else
            phrases.Add(new VoiceSpan(start, end));
    }
}
