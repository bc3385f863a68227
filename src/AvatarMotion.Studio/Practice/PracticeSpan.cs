using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Finds the stretch of the song that is practiced.</summary>
internal static class PracticeSpan
{
    private const double LongestMinutes = 30;

    /// <summary>The clock for <paramref name="options"/>; says in a sentence what cannot be practiced.</summary>
    public static PracticeClock Find(PlannedShow planned, PracticeOptions options, IReadOnlyList<DancePhrase> dance)
    {
        if (!(options.Tempo is >= 0.5 and <= 1))
            throw new StudioException("--tempo is a percentage from 50 to 100.");
        if (options.Times is < 1 or > 100)
            throw new StudioException("--times is a number from 1 to 100.");
        (double start, double end) = options.Phrase is null ? Span(planned, options) : Phrase(planned, options, dance);
        PracticeClock clock = new(start, end, options.Tempo, options.Times);
        return clock.Duration <= 60 * LongestMinutes
            ? clock
            : throw new StudioException(FormattableString.Invariant($"The practice film would last {clock.Duration / 60:0} minutes; at most {LongestMinutes:0} are made: choose a --phrase, or --from and --to."));
    }

    private static (double Start, double End) Span(PlannedShow planned, PracticeOptions options)
    {
        double end = Math.Min(options.To, planned.Song.Duration);
        return options.From < end
            ? (options.From, end)
            : throw new StudioException(FormattableString.Invariant($"--from {options.From:0.###} lies behind the end of the song, which lasts {planned.Song.Duration:0.0} s."));
    }

    /// <summary>The phrase, with the bar before it to come in.</summary>
    private static (double Start, double End) Phrase(PlannedShow planned, PracticeOptions options, IReadOnlyList<DancePhrase> dance)
    {
        foreach (DancePhrase phrase in dance)
        {
            if (phrase.Id != options.Phrase)
                continue;
            MusicalGrid grid = new(planned.Song);
            double before = grid.AtPosition(grid.PositionInBars(phrase.Start) - 1);
            return (Math.Max(0, Math.Min(before, phrase.Start)), Math.Min(phrase.End, planned.Song.Duration));
        }

        List<string> known = [];
        foreach (DancePhrase phrase in dance)
            known.Add(phrase.Id);
        throw new StudioException($"There is no phrase \"{options.Phrase}\" in this Show{NearestName.Hint(options.Phrase!, known)}");
    }
}
