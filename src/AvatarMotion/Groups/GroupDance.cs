using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>What one dancer of a group does where a phrase is everybody's: at the own place, in the way the phrase says, with a size of their own.</summary>
internal sealed class GroupDance
{
    /// <summary>Whoever dances behind a lead without moves of their own dances this share of its size.</summary>
    private const float BackingSize = 0.7f;

    /// <summary>How far the sizes of dancers differ, to either side.</summary>
    private const double SizeSpread = 0.06;

    /// <summary>A canon takes at most this share of the phrase until the last has begun.</summary>
    private const double LongestCanon = 0.5;

    private readonly Show _show;
    private readonly MusicalGrid _grid;
    private readonly FormationSeats _seats;
    private readonly int _member;
    private readonly List<DancePhrase> _danced = new();

    public GroupDance(Show show, MusicalGrid grid, int member)
    {
        _show = show;
        _grid = grid;
        _member = member;
        _seats = new FormationSeats(show, grid);
    }

    /// <summary>The member's part of everybody's phrases, which are given in order of time.</summary>
    public List<DancePhrase> Of(IReadOnlyList<ShowPhrase> phrases)
    {
        for (int i = 0; i < phrases.Count; i++)
            Add(phrases[i], i + 1 < phrases.Count ? _grid.ToSeconds(phrases[i + 1].At) : double.MaxValue);
        return _danced;
    }

    private void Add(ShowPhrase phrase, double next)
    {
        DancePhrase own = Placed(phrase, next);
        GroupWay.TryParse(phrase.How, out GroupWay way);
        double count = (own.End - own.Start) / Counts(own);
        switch (way.Kind)
        {
            case GroupKind.Canon:
                AddLate(own, Rank(own.Start) * Math.Min(way.Counts, LongestCanon * Counts(own) / Math.Max(_show.Cast.Count - 1, 1)) * count);
                break;
            case GroupKind.Mirror when RightOfMiddle(own.Start):
                _danced.Add(Mirrored(own));
                break;
            case GroupKind.Call:
                AddCall(own, phrase);
                break;
            case GroupKind.Lead when _member > 0:
                _danced.Add(phrase.Backing.Count > 0 ? own with { Moves = phrase.Backing } : own with { Energy = BackingSize * own.Energy });
                break;
            default:
                _danced.Add(own);
                break;
        }
    }

    private DancePhrase Placed(ShowPhrase phrase, double next)
    {
        DancePhrase shared = ShowDance.ToDance(phrase, _grid);
        Vector2 seat = _seats.At(shared.Start)[_member], coming = _seats.At(Math.Min(next, shared.End))[_member];
        double size = _member == 0 ? 1.0 : 1.0 + SeededRandom.Between(-SizeSpread, SizeSpread, _show.Seed, _show.Cast[_member].Id, 0);
        return shared with
        {
            Place = shared.Place with { X = shared.Place.X + seat.X, Z = shared.Place.Z + seat.Y },
            Travel = shared.Travel + coming - seat,
            Energy = Math.Min((float)(shared.Energy * size), 1f),
            HoldsMicrophone = shared.HoldsMicrophone && _show.Cast[_member].Sings,
        };
    }

    /// <summary>Begins later; until then the end of the phrase before is held.</summary>
    private void AddLate(DancePhrase own, double late)
    {
        int last = _danced.Count - 1;
        if (late > 0 && last >= 0 && Math.Abs(_danced[last].End - own.Start) < 0.05)
        {
            DancePhrase before = _danced[last];
            int from = before.FreezeFrom > 0 ? before.FreezeFrom : Counts(before) + 1;
            _danced[last] = before with { End = own.Start + late, FreezeFrom = from };
        }

        _danced.Add(own with { Start = own.Start + late });
    }

    /// <summary>The lead and every second dancer call and stand; the others wait and answer with the same.</summary>
    private void AddCall(DancePhrase own, ShowPhrase phrase)
    {
        int counts = Counts(own);
        double middle = own.Start + (own.End - own.Start) * (counts / 2) / counts;
        if (_member % 2 == 0)
        {
            _danced.Add(own with { FreezeFrom = counts / 2 + 1 });
            return;
        }

        _danced.Add(own with { End = middle, Moves = phrase.Backing, Travel = Vector2.Zero });
        _danced.Add(own with { Id = own.Id + "r", Start = middle });
    }

    private static DancePhrase Mirrored(DancePhrase phrase)
    {
        string[] moves = new string[phrase.Moves.Count];
        for (int i = 0; i < moves.Length; i++)
            moves[i] = MoveCall.Parse(phrase.Moves[i]).Opposite.ToString();
        Support support = phrase.Place.Support switch { Support.Left => Support.Right, Support.Right => Support.Left, _ => Support.Both };
        return phrase with { Moves = moves, Place = phrase.Place with { Facing = -phrase.Place.Facing, Support = support } };
    }

    private bool RightOfMiddle(double time) => _seats.At(time)[_member].X < -0.05f;

    /// <summary>How many stand further to the dancers' left.</summary>
    private int Rank(double time)
    {
        Vector2[] seats = _seats.At(time);
        int rank = 0;
        for (int i = 0; i < seats.Length; i++)
            rank += seats[i].X > seats[_member].X + 1e-4f || (Math.Abs(seats[i].X - seats[_member].X) <= 1e-4f && i < _member) ? 1 : 0;
        return rank;
    }

    private int Counts(DancePhrase phrase) => Math.Max(1, (int)Math.Round(_grid.CountsBetween(phrase.Start, phrase.End)));
}
