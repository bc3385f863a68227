using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Says what each section does in the song, from what comes back, how loud it is and whether somebody sings.</summary>
internal sealed class SectionRoles
{
    private const double SungEnough = 0.25;
    private const double MostlyChorus = 0.6;
    private readonly IReadOnlyList<SectionDraft> _drafts;
    private readonly PartLengths _lengths;
    private readonly double _mean;
    private readonly bool _sungSong;
    private readonly int _chorus;
    private readonly double _bars;

    private SectionRoles(IReadOnlyList<SectionDraft> drafts, PartLengths lengths)
    {
        _drafts = drafts;
        _lengths = lengths;
        double sung = 0;
        foreach (SectionDraft draft in drafts)
            _bars += draft.Bars;
        foreach (SectionDraft draft in drafts)
        {
            _mean += draft.Energy * draft.Bars / _bars;
            sung += draft.Sung * draft.Bars / _bars;
        }

        _sungSong = sung > 0.12;
        _chorus = Chorus();
    }

    /// <summary>Sets <see cref="SectionDraft.Kind"/> of all sections, whose groups are known.</summary>
    public static void Find(IReadOnlyList<SectionDraft> drafts, PartLengths lengths)
    {
        SectionRoles roles = new(drafts, lengths);
        for (int i = 0; i < drafts.Count; i++)
            drafts[i].Kind = roles.Role(i);
        roles.ThinChoruses();
        roles.FindPreChoruses();
        SectionNames.Agree(drafts);
    }

    /// <summary>Group of the chorus: it comes back, is sung and loud, and does not begin the song; -1 where nothing stands out.</summary>
    private int Chorus()
    {
        int best = -1;
        double bestScore = 0;
        for (int group = 0; group < _drafts.Count; group++)
        {
            (int count, double bars, double energy, double sung) = Group(group);
            if (count == 0 || (group == 0 && count == 1 && _drafts.Count > 1))
                continue;
            double louder = energy - _mean;
            double score = 2.0 * louder + 0.15 * Math.Min(count - 1, 3) + (_sungSong ? 0.3 * Math.Min(1.0, 1.5 * sung) : 0.1);
            score += 0.1 * Math.Min(1.0, bars / (0.25 * _bars)) - (bars / count < _lengths.Full / 2.0 ? 0.15 : 0.0);
            if (count == 1 && louder < 0.05)
                continue;
            if (score > bestScore)
                (bestScore, best) = (score, group);
        }

        return best;
    }

    private (int Count, double Bars, double Energy, double Sung) Group(int group)
    {
        int count = 0;
        double bars = 0, energy = 0, sung = 0;
        foreach (SectionDraft draft in _drafts)
        {
            if (draft.SameAs != group)
                continue;
            count++;
            bars += draft.Bars;
            energy += draft.Energy * draft.Bars;
            sung += draft.Sung * draft.Bars;
        }

        return (count, bars, energy / Math.Max(1e-9, bars), sung / Math.Max(1e-9, bars));
    }

    private SectionKind Role(int i)
    {
        SectionDraft draft = _drafts[i];
        bool sung = draft.Sung >= SungEnough;
        if (_drafts.Count > 1 && IsIntro(i))
            return SectionKind.Intro;
        if (_drafts.Count > 2 && i == _drafts.Count - 1 && ((!sung && _sungSong) || draft.Energy < 0.8 * _mean) && !(draft.SameAs == _chorus && draft.Energy > 0.9 * _mean))
            return SectionKind.Outro;
        if (IsDrop(i))
            return SectionKind.Drop;
        if (draft.SameAs == _chorus)
            return SectionKind.Chorus;
        if (!sung && draft.Energy < 0.7 * _mean && i > 0)
            return SectionKind.Break;
        if (!sung)
            return SectionKind.Instrumental;
        return IsBridge(i) ? SectionKind.Bridge : SectionKind.Verse;
    }

    /// <summary>What is played before the singing begins, in the first fifth; a first section that is quiet or too short for a verse counts, too.</summary>
    private bool IsIntro(int i)
    {
        for (int k = 0; k <= i; k++)
        {
            if (_drafts[k].Sung >= SungEnough && !(i == 0 && _drafts[0].Bars < _lengths.Full / 2))
                return false;
        }

        if (i == 0)
            return _drafts[0].SameAs != _chorus || _drafts[0].Energy < _mean;
        return _drafts[i].Last < 0.2 * _bars && _drafts[i].SameAs != _chorus && _drafts[i - 1].Kind == SectionKind.Intro;
    }

    /// <summary>Drums and bass come in without words after a part that had less of both.</summary>
    private bool IsDrop(int i)
    {
        if (i == 0 || _drafts[i].Sung >= SungEnough)
            return false;
        SectionDraft draft = _drafts[i], before = _drafts[i - 1];
        if (before.Kind == SectionKind.Drop && draft.SameAs == before.SameAs)
            return true;
        return draft.Energy - before.Energy > 0.15 && draft.Bass - before.Bass > 0.12 && draft.Energy > _mean
            && draft.Drums > 0.6 && draft.Drums - before.Drums > 0.15;
    }

    /// <summary>Sung once, after a chorus and in the second half, on the way to another chorus: after a chorus, or much quieter than the song.</summary>
    private bool IsBridge(int i)
    {
        SectionDraft draft = _drafts[i];
        bool before = false, after = false;
        for (int k = 0; k < _drafts.Count; k++)
        {
            if (k != i && _drafts[k].SameAs == draft.SameAs)
                return false;
            before |= k < i && _drafts[k].SameAs == _chorus;
            after |= (k == i + 1 || (k == i + 2 && _drafts[i + 1].Sung < SungEnough)) && _drafts[k].SameAs == _chorus;
        }

        if (!before || !after || draft.First < 0.45 * _bars)
            return false;
        return _drafts[i - 1].SameAs == _chorus || draft.Energy < _mean - 0.08;
    }

    /// <summary>Where nearly everything is the same music, only its louder half is chorus and the rest verse.</summary>
    private void ThinChoruses()
    {
        double bars = 0, energy = 0;
        foreach (SectionDraft draft in _drafts)
        {
            bars += draft.Kind == SectionKind.Chorus ? draft.Bars : 0;
            energy += draft.Kind == SectionKind.Chorus ? draft.Bars * draft.Energy : 0;
        }

        if (bars < MostlyChorus * _bars)
            return;
        int quieter = -1;
        for (int i = 0; i < _drafts.Count; i++)
        {
            SectionDraft draft = _drafts[i];
            if (draft.Kind != SectionKind.Chorus || draft.Energy >= energy / bars)
                continue;
            draft.Kind = draft.Sung >= SungEnough ? SectionKind.Verse : SectionKind.Instrumental;
            quieter = quieter < 0 ? i : quieter;
            draft.SameAs = quieter;
        }

        Regroup(_chorus, quieter);
    }

    /// <summary>A group is named by its first section: what is left of one that lost some gets its name anew.</summary>
    private void Regroup(int group, int lost)
    {
        if (lost != group)
            return;
        int first = -1;
        for (int i = 0; i < _drafts.Count; i++)
        {
            if (_drafts[i].SameAs != group || _drafts[i].Kind != SectionKind.Chorus)
                continue;
            first = first < 0 ? i : first;
            _drafts[i].SameAs = first;
        }
    }

    /// <summary>A short verse that leads from another part to a chorus wherever it comes, and is not quieter than what it follows.</summary>
    private void FindPreChoruses()
    {
        for (int i = 1; i + 1 < _drafts.Count; i++)
        {
            SectionDraft draft = _drafts[i], before = _drafts[i - 1];
            bool leads = draft.Kind == SectionKind.Verse && _drafts[i + 1].Kind == SectionKind.Chorus;
            bool rises = draft.Energy >= before.Energy - 0.05 || (draft.Rise > 0.05 && draft.Energy >= before.Energy - 0.15);
            bool other = before.Kind is SectionKind.Verse or SectionKind.Instrumental or SectionKind.Intro && before.SameAs != draft.SameAs;
            if (leads && rises && other && draft.Bars <= _lengths.Full && draft.Bars <= before.Bars && AlwaysLeads(draft.SameAs))
                draft.Kind = SectionKind.PreChorus;
        }
    }

    private bool AlwaysLeads(int group)
    {
        int leads = 0, all = 0;
        for (int i = 0; i < _drafts.Count; i++)
        {
            if (_drafts[i].SameAs != group)
                continue;
            all++;
            leads += i + 1 < _drafts.Count && _drafts[i + 1].Kind is SectionKind.Chorus ? 1 : 0;
        }

        return 2 * leads > all;
    }
}
