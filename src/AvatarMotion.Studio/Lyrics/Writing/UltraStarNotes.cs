using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Lines as rows of an UltraStar song.</summary>
/// <param name="song">Its notes give pitches that the lyrics do not give.</param>
/// <param name="beat">Seconds.</param>
/// <param name="gap">Where beat 0 lies, in seconds.</param>
/// <param name="origin">MIDI number of pitch 0.</param>
internal sealed class UltraStarNotes(Song song, double beat, double gap, int origin)
{
    private long _at;

    public void Append(StringBuilder text, List<LyricLine> lines)
    {
        _at = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                text.Append(CultureInfo.InvariantCulture, $"- {_at}\n");
            Line(text, WrittenPiece.Of(lines[i]));
        }
    }

    private void Line(StringBuilder text, List<WrittenPiece> pieces)
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            WrittenPiece piece = pieces[i];
            long start = Math.Max(_at, Beat(piece.Start));
            long end = Math.Max(start + 1, Beat(piece.End));
            if (i + 1 < pieces.Count)
                end = Math.Max(start + 1, Math.Min(end, Beat(pieces[i + 1].Start)));
            double? midi = piece.Syllable?.Midi ?? Pitch(piece.Start, piece.End);
            string pitch = midi is { } known ? ((int)Math.Round(known) - origin).ToString(CultureInfo.InvariantCulture) : "0";
            string space = i > 0 && piece.BeginsWord && piece.Gap.Length > 0 ? " " : "";
            text.Append(CultureInfo.InvariantCulture, $"{(midi is null ? 'F' : ':')} {start} {end - start} {pitch} {space}{Escape(piece.Text)}\n");
            _at = end;
        }
    }

    private long Beat(double seconds) => (long)Math.Round((seconds - gap) / beat);

    /// <summary>A tilde would hold the syllable before.</summary>
    private static string Escape(string text) => LyricWriter.OneRow(text).Replace('~', '-');

    /// <summary>The heard note that fills most of a syllable; null where none does.</summary>
    private double? Pitch(double start, double end)
    {
        double most = 0;
        double? pitch = null;
        foreach (Note note in song.Notes)
        {
            double shared = Math.Min(end, note.End) - Math.Max(start, note.Start);
            if (shared > most)
                (most, pitch) = (shared, note.Midi);
        }

        return pitch;
    }
}
