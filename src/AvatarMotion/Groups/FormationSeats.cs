using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion;

/// <summary>Where each of the cast stands by the Show's formations, as metres from the middle of the group.</summary>
internal sealed class FormationSeats
{
    private readonly List<(double Start, Vector2[] Seats)> _formations = new();
    private readonly Vector2[] _standard;

    public FormationSeats(Show show, MusicalGrid grid)
    {
        _standard = InOrder(FormationShape.Places(show.Cast.Count > 2 ? "v" : "line", show.Cast.Count, 1.2));
        List<ShowFormation> ordered = new(show.Formations);
        ordered.Sort((a, b) => grid.ToSeconds(a.At) != grid.ToSeconds(b.At) ? grid.ToSeconds(a.At).CompareTo(grid.ToSeconds(b.At)) : string.CompareOrdinal(a.Id, b.Id));
        foreach (ShowFormation formation in ordered)
        {
            Vector2[] before = _formations.Count > 0 ? _formations[_formations.Count - 1].Seats : _standard;
            _formations.Add((grid.ToSeconds(formation.At), Seats(formation, show.Cast, before)));
        }
    }

    /// <summary>Seats by index in the cast at <paramref name="time"/> seconds; a formation counts from a little before its moment.</summary>
    public Vector2[] At(double time)
    {
        Vector2[] seats = _formations.Count > 0 ? _formations[0].Seats : _standard;
        foreach ((double start, Vector2[] formed) in _formations)
        {
            if (start <= time + 0.05)
                seats = formed;
        }

        return seats;
    }

    /// <summary>Everybody at the place that the formation's order gives; whoever it does not name takes one of the rest, by the shortest ways.</summary>
    internal static Vector2[] Seats(ShowFormation formation, IReadOnlyList<CastMember> cast, Vector2[] before)
    {
        IReadOnlyList<Vector2> places = FormationShape.Places(formation.Shape, cast.Count, formation.Spacing);
        Vector2[] seats = new Vector2[cast.Count];
        if (formation.Order.Count == 0)
        {
            int[] goals = FormationPaths.Assign(before, places);
            for (int i = 0; i < seats.Length; i++)
                seats[i] = places[goals[i]];
            return seats;
        }

        List<int> members = new();
        foreach (string id in formation.Order)
            Add(members, IndexOf(cast, id));
        for (int i = 0; i < cast.Count; i++)
            Add(members, i);
        for (int place = 0; place < cast.Count; place++)
            seats[members[place]] = places[place];
        return seats;
    }

    private static void Add(List<int> members, int member)
    {
        if (member >= 0 && !members.Contains(member))
            members.Add(member);
    }

    private static int IndexOf(IReadOnlyList<CastMember> cast, string id)
    {
        for (int i = 0; i < cast.Count; i++)
        {
            if (string.Equals(cast[i].Id, id, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private static Vector2[] InOrder(IReadOnlyList<Vector2> places)
    {
        Vector2[] seats = new Vector2[places.Count];
        for (int i = 0; i < seats.Length; i++)
            seats[i] = places[i];
        return seats;
    }
}
