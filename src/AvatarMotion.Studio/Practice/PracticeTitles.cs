using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Media;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>What is written over a practice film: the count, large; the eight with the present count lit; move, phrase and what comes next.</summary>
internal static class PracticeTitles
{
    private const double LeastShown = 0.02;

    /// <summary>The ASS script; times are seconds of the film.</summary>
    public static string Script(PracticeClock clock, IReadOnlyList<DanceCount> counts, IReadOnlyList<MoveSpan> moves, int width, int height)
    {
        CountScript script = new(width, height);
        string tempo = clock.Tempo < 1 ? string.Create(CultureInfo.InvariantCulture, $"{100 * clock.Tempo:0.#} %") : "";
        if (tempo.Length > 0)
            script.Tempo(clock.Duration, tempo);
        for (int round = 0; round < clock.Rounds; round++)
        {
            foreach (DanceCount count in counts)
            {
                if (Film(clock, round, count.Start, count.End) is { } shown)
                    script.Count(shown.Start, shown.End, count.Number, count.Of);
            }

            for (int i = 0; i < moves.Count; i++)
            {
                if (Film(clock, round, moves[i].Start, moves[i].End) is { } shown)
                    script.Move(shown.Start, shown.End, moves[i].Move, moves[i].Phrase, i + 1 < moves.Count ? moves[i + 1].Move : "");
            }
        }

        return script.ToString();
    }

    private static (double Start, double End)? Film(PracticeClock clock, int round, double start, double end)
    {
        double from = Math.Max(start, clock.Start), to = Math.Min(end, clock.End);
        return to - from > LeastShown ? (clock.FilmTime(from, round), clock.FilmTime(to, round)) : null;
    }
}
