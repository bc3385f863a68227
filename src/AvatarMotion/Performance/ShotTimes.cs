using System;
using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion;

/// <summary>Puts a Show's shots into seconds.</summary>
internal static class ShotTimes
{
    /// <summary>Shots in order of time, touching, from 0 (or before) to <paramref name="duration"/>.</summary>
    public static BakedShot[] Bake(Show show, MusicalGrid grid, ShotLibrary library, double duration)
    {
        List<ShowShot> ordered = Ordered(show, grid);
        BakedShot[] shots = new BakedShot[ordered.Count];
        for (int i = 0; i < shots.Length; i++)
        {
            double start = i == 0 ? Math.Min(0.0, grid.ToSeconds(ordered[i].At)) : grid.ToSeconds(ordered[i].At);
            double end = i + 1 < shots.Length ? grid.ToSeconds(ordered[i + 1].At) : Math.Max(duration, start + 0.1);
            shots[i] = Bake(ordered[i], i, start, end, library) with
            {
                Bars = (float)Math.Max(grid.PositionInBars(end) - grid.PositionInBars(start), 0.01),
            };
        }

        return shots;
    }

    private static BakedShot Bake(ShowShot shot, int index, double start, double end, ShotLibrary library)
    {
        if (!library.TryGet(shot.Shot, out Shot found))
            throw new ArgumentException($"Shot {shot.Id} asks for \"{shot.Shot}\"; known shots are {string.Join(", ", library.Names)}.");
        if (!CameraMoves.TryParse(shot.Move, out CameraMove move))
            throw new ArgumentException($"Shot {shot.Id} asks for the move \"{shot.Move}\"; known moves are still, push-in, pull-out, pan-left and pan-right.");
        if (shot.Lens != 0 && !(shot.Lens >= ShowShot.LongestLens && shot.Lens <= ShowShot.WidestLens))
            throw new ArgumentException($"Shot {shot.Id} has a lens of {shot.Lens.ToString(CultureInfo.InvariantCulture)}°; lenses go from 5° to 110°.");
        return new BakedShot
        {
            Index = index, Id = shot.Id, Start = start, End = end, Shot = shot.Shot, Subject = shot.Subject,
            Lens = (float)shot.Lens, Move = move, Transition = shot.Transition, Info = found.Info,
        };
    }

    // A stable insertion by time: two shots at one moment keep the file's order, and the later one wins.
    private static List<ShowShot> Ordered(Show show, MusicalGrid grid)
    {
        List<ShowShot> ordered = new();
        foreach (ShowShot shot in show.Shots)
        {
            double at = grid.ToSeconds(shot.At);
            int place = ordered.Count;
            while (place > 0 && grid.ToSeconds(ordered[place - 1].At) > at)
                place--;
            if (place > 0 && grid.ToSeconds(ordered[place - 1].At) == at)
                ordered[place - 1] = shot;
            else
                ordered.Insert(place, shot);
        }

        if (ordered.Count == 0)
            ordered.Add(new ShowShot { Id = "s1", At = MusicalTime.AtSeconds(0), Subject = "all", Why = "no shot was asked for" });
        return ordered;
    }
}
