using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Chooses a shot for every slot: first where a rule asks for one, then the rest by score, then repairs what the whole film promises.</summary>
internal sealed class ShotChooser
{
    private const double FacePromise = 0.64;

    // A group's dance is in its formations, which faces do not show.
    private const double GroupFacePromise = 0.46;
    private const double GroupSuit = 1.1;
    private const int TypesPromise = 9;
    private const int LongFilm = 10;

    private readonly List<ShotSlot> _slots;
    private readonly ShotLibrary _library;
    private readonly int _seed;
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>Whether several performers share the stage.</summary>
    public bool FilmsGroup { get; init; }

    public ShotChooser(List<ShotSlot> slots, ShotLibrary library, int seed)
    {
        _slots = slots;
        _library = library;
        _seed = seed;
    }

    /// <summary>Fills <see cref="ShotSlot.Choice"/> of all slots.</summary>
    public void Choose()
    {
        for (int i = 0; i < _slots.Count; i++)
            TakeFixed(_slots[i]);
        for (int rank = ShotRules.Ranks; rank >= 0; rank--)
        {
            for (int i = 0; i < _slots.Count; i++)
            {
                if (_slots[i].Choice is null && ShotRules.Rank(_slots[i]) == rank)
                    Fill(i);
            }
        }

        PromiseFaces();
        PromiseTypes();
    }

    private void TakeFixed(ShotSlot slot)
    {
        if (slot.Fixed is null || !_library.TryGet(slot.Fixed.Shot, out Shot shot))
            return;
        Take(slot, shot);
        slot.Required = true;
    }

    private void Take(ShotSlot slot, Shot shot)
    {
        if (slot.Choice is not null)
            _uses[slot.Choice.Info.Name]--;
        slot.Choice = shot;
        _uses[shot.Info.Name] = Uses(shot.Info.Name) + 1;
    }

    private int Uses(string name) => _uses.TryGetValue(name, out int count) ? count : 0;

    private void Fill(int index)
    {
        ShotSlot slot = _slots[index];
        Shot best = _library.Shots[0];
        double bestScore = double.MinValue;
        foreach (Shot shot in _library.Shots)
        {
            double score = Score(index, shot);
            if (score > bestScore)
                (best, bestScore) = (shot, score);
        }

        Take(slot, best);
        slot.Required = ShotRules.Fulfills(slot, best.Info);
    }

    private double Score(int index, Shot shot)
    {
        ShotSlot slot = _slots[index];
        double score = ShotRules.Suit(slot, shot.Info) + (FilmsGroup && shot.Info.Size >= ShotSize.Full ? GroupSuit : 0.0) - 1.2 * Uses(shot.Info.Name) / shot.Info.Share - Recency(index, shot);
        score += 0.9 * SeededRandom.Unit(_seed, slot.Id + shot.Info.Name, 7);
        return score - 20.0 * Clashes(index, shot);
    }

    private double Recency(int index, Shot shot)
    {
        double recency = 0;
        for (int k = Math.Max(index - 3, 0); k < Math.Min(index + 3, _slots.Count); k++)
        {
            if (k != index && _slots[k].Choice?.Info.Name == shot.Info.Name)
                recency += 1.0;
        }

        return recency;
    }

    // How many neighbors the shot would jump against.
    private int Clashes(int index, Shot shot)
    {
        int clashes = 0;
        if (index > 0 && _slots[index - 1].Choice is { } before)
            clashes += Clash(before, _slots[index - 1], shot, _slots[index]);
        if (index + 1 < _slots.Count && _slots[index + 1].Choice is { } after)
            clashes += Clash(shot, _slots[index], after, _slots[index + 1]);
        return clashes;
    }

    private int Clash(Shot from, ShotSlot fromSlot, Shot to, ShotSlot toSlot)
    {
        if (from.Info.Name == to.Info.Name)
            return 5;
        return ShotContrast.Holds(from.Info, Side(fromSlot), to.Info, Side(toSlot)) ? 0 : 1;
    }

    private int Side(ShotSlot slot) => ShotSide.Of(_seed, slot.Fixed?.Id ?? slot.Id);

    private double FaceShare()
    {
        double faces = 0;
        double all = 0;
        foreach (ShotSlot slot in _slots)
        {
            all += slot.Seconds;
            faces += slot.Choice!.Info.ShowsFace ? slot.Seconds : 0;
        }

        return all > 0 ? faces / all : 1;
    }

    private void PromiseFaces()
    {
        for (int round = 0; round < _slots.Count && FaceShare() < (FilmsGroup ? GroupFacePromise : FacePromise); round++)
        {
            if (!Replace(static (slot, old) => !old.ShowsFace ? slot.Seconds : 0, static (_, info) => info.ShowsFace) && !ReplaceWithNeighbor())
                return;
        }
    }

    // Where every face would jump against a neighbor: shows the face and moves that neighbor out of its way.
    private bool ReplaceWithNeighbor()
    {
        for (int i = 0; i < _slots.Count; i++)
        {
            Shot old = _slots[i].Choice!;
            if (_slots[i].Required || old.Info.ShowsFace)
                continue;
            foreach (Shot face in _library.Shots)
            {
                if (!face.Info.ShowsFace)
                    continue;
                Take(_slots[i], face);
                if (Yield(i - 1) || Yield(i + 1))
                    return true;
                Take(_slots[i], old);
            }
        }

        return false;
    }

    // Gives the slot another choice that shows no less of the face, if that settles it with both neighbors and theirs.
    private bool Yield(int index)
    {
        if (index < 0 || index >= _slots.Count || _slots[index].Required)
            return false;
        Shot old = _slots[index].Choice!;
        Shot? found = FindQuiet(index, old.Info, static (old, info) => info.ShowsFace || !old.ShowsFace);
        if (found is null)
            return false;
        Take(_slots[index], found);
        if (index > 0 && Clashes(index - 1, _slots[index - 1].Choice!) > 0 || index + 1 < _slots.Count && Clashes(index + 1, _slots[index + 1].Choice!) > 0)
        {
            Take(_slots[index], old);
            return false;
        }

        return true;
    }

    private void PromiseTypes()
    {
        for (int round = 0; round < TypesPromise && Types() < TypesPromise && _slots.Count >= LongFilm; round++)
        {
            if (!Replace((slot, old) => _uses[old.Name] > 1 ? 1.0 / slot.Seconds : 0, (old, info) => Uses(info.Name) == 0 && (info.ShowsFace || !old.ShowsFace)))
                return;
        }
    }

    private int Types()
    {
        int types = 0;
        foreach (int count in _uses.Values)
            types += count > 0 ? 1 : 0;
        return types;
    }

    // Replaces the choice of the slot that gains most, where a shot of the wanted kind clashes with no neighbor.
    private bool Replace(Func<ShotSlot, ShotInfo, double> gain, Func<ShotInfo, ShotInfo, bool> wanted)
    {
        int bestSlot = -1;
        Shot? best = null;
        double bestGain = 0;
        for (int i = 0; i < _slots.Count; i++)
        {
            ShotInfo old = _slots[i].Choice!.Info;
            double value = _slots[i].Required ? 0 : gain(_slots[i], old);
            if (value <= bestGain || !(FindQuiet(i, old, wanted) is { } found))
                continue;
            (bestSlot, best, bestGain) = (i, found, value);
        }

        if (best is not null)
            Take(_slots[bestSlot], best);
        return best is not null;
    }

    private Shot? FindQuiet(int index, ShotInfo old, Func<ShotInfo, ShotInfo, bool> wanted)
    {
        Shot? best = null;
        double bestScore = double.MinValue;
        foreach (Shot shot in _library.Shots)
        {
            if (!wanted(old, shot.Info) || Clashes(index, shot) > 0)
                continue;
            double score = Score(index, shot);
            if (score > bestScore)
                (best, bestScore) = (shot, score);
        }

        return best;
    }
}
