using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>A song as one of several singers knows it: only their words, and of the voice what sounds while these are sung.</summary>
internal static class SoloSong
{
    /// <summary>Around a line the voice still counts as its singer's, seconds.</summary>
    private const double Around = 0.15;

    /// <summary><paramref name="song"/> with these lines alone.</summary>
    public static Song Of(Song song, IReadOnlyList<LyricLine> lines) => song with
    {
        Lyrics = song.Lyrics with { Lines = lines },
        HeardPhones = Kept(song.HeardPhones, lines, static phone => (phone.Start, phone.End)),
        Notes = Kept(song.Notes, lines, static note => (note.Start, note.End)),
        Voice = Kept(song.Voice, lines, static voice => (voice.Start, voice.End), partly: true),
    };

    private static List<T> Kept<T>(IReadOnlyList<T> items, IReadOnlyList<LyricLine> lines, Func<T, (double Start, double End)> span, bool partly = false)
    {
        List<T> kept = new();
        foreach (T item in items)
        {
            (double start, double end) = span(item);
            double middle = 0.5 * (start + end);
            bool isSung = false;
            foreach (LyricLine line in lines)
                isSung |= partly ? start < line.End && end > line.Start : middle > line.Start - Around && middle < line.End + Around;
            if (isSung)
                kept.Add(item);
        }

        return kept;
    }
}
