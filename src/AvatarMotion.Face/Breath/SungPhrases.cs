using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>What is sung in one breath.</summary>
internal static class SungPhrases
{
    /// <summary>A pause as long as this ends a phrase, seconds.</summary>
    public const double Pause = 0.45;

    /// <summary>Phrases of a song, ascending and apart; from its words where these are in time, else from what is heard of them, else from where somebody is heard to sing.</summary>
    public static List<VoiceSpan> Of(Song song)
    {
        List<VoiceSpan> phrases = new();
        foreach (Phone phone in SungPhones.Of(song.Lyrics))
            Extend(phrases, phone.Start, phone.End);
        if (phrases.Count == 0)
        {
            foreach (Phone phone in song.HeardPhones)
                Extend(phrases, phone.Start, phone.End);
        }

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
        if (last >= 0 && start - phrases[last].End < Pause)
            phrases[last] = new VoiceSpan(phrases[last].Start, Math.Max(end, phrases[last].End));
        else
            phrases.Add(new VoiceSpan(start, end));
    }
}
