using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>The notes that a singer stands for: long, and among the longest or the highest of the song.</summary>
internal static class BigNotes
{
    private const double Long = 0.9;
    private const double High = 3.0;
    private const double NearLongest = 0.75;

    /// <summary>Their spans, ascending.</summary>
    public static IReadOnlyList<VoiceSpan> Of(Song song)
    {
        double longest = 0, sum = 0;
        foreach (Note note in song.Notes)
        {
            longest = System.Math.Max(longest, note.End - note.Start);
            sum += note.Midi;
        }

        double middle = song.Notes.Count > 0 ? sum / song.Notes.Count : 0;
        List<VoiceSpan> spans = new();
        foreach (Note note in song.Notes)
        {
            double length = note.End - note.Start;
            if (length >= Long && (length >= NearLongest * longest || note.Midi >= middle + High))
                spans.Add(new VoiceSpan(note.Start, note.End));
        }

        return spans;
    }
}
