using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Plans the dance of a Show: phrases of one dancer or of a group, around what a person wrote and within what a person asked.</summary>
internal sealed class DancePlan
{
    private readonly Song _song;
    private readonly MusicalGrid _grid;
    private readonly PlanRequest _request;
    private readonly Show _existing;
    private readonly List<ShowPhrase> _asked = new();
    private readonly List<ShowPhrase> _kept = new();

    public DancePlan(Song song, MusicalGrid grid, PlanRequest request)
    {
        _song = song;
        _grid = grid;
        _request = request;
        _existing = request.Existing ?? new Show();
        foreach (ShowPhrase phrase in _existing.Phrases)
        {
            if (ShowMark.IsKept(phrase))
                _kept.Add(phrase);
            else if (phrase.IsOpen || phrase.By == ShowPhrase.Asked)
                _asked.Add(phrase);
        }
    }

    /// <summary>Formations and phrases, by time.</summary>
    public (IReadOnlyList<ShowFormation> Formations, IReadOnlyList<ShowPhrase> Phrases) Run()
    {
        string who = _request.Cast.Count > 1 ? ShowPhrase.Everybody : _request.Cast.Count == 1 ? _request.Cast[0].Id : "lead";
        IReadOnlyList<DancePhrase> dance = Planned(who);
        List<double> starts = new();
        foreach (DancePhrase phrase in dance)
            starts.Add(phrase.Start);
        IReadOnlyList<ShowFormation> formations = FormationPlan.Of(_song, _grid, _request, starts, ShowMark.Kept(_existing.Formations));
        List<ShowPhrase> phrases = new(_kept);
        if (_request.Cast.Count > 1)
            AddNew(phrases, new GroupPlan(_song, _request).Of(dance, _grid, Changes(formations)), dance, who);
        else
            AddNew(phrases, Each(dance, who), dance, who);
        return (formations, phrases);
    }

    /// <summary>The choices for one phrase of a Show that stands, with another seed.</summary>
    public static ShowPhrase Again(Song song, MusicalGrid grid, PlanRequest request, ShowPhrase phrase)
    {
        DancePlan plan = new(song, grid, request);
        List<DancePhrase> around = new();
        foreach (ShowPhrase other in plan._existing.Phrases)
        {
            if (other.Who == phrase.Who)
                around.Add(ShowDance.ToDance(other, grid));
        }

        around.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return plan.Filled(phrase, around, request.Seed);
    }

    private IReadOnlyList<DancePhrase> Planned(string who)
    {
        List<DancePhrase> stands = new();
        foreach (ShowPhrase phrase in _kept)
        {
            if (string.Equals(phrase.Who, who, StringComparison.Ordinal))
                stands.Add(ShowDance.ToDance(phrase, _grid));
        }

        // What was chosen there last time is no reason to choose it again, or not to.
        foreach (ShowPhrase phrase in _asked)
        {
            if (string.Equals(phrase.Who, who, StringComparison.Ordinal))
                stands.Add(ShowDance.ToDance(phrase, _grid) with { Moves = Array.Empty<string>() });
        }

        return Choreographer.Plan(_song, Options(stands));
    }

    private ChoreographyOptions Options(IReadOnlyList<DancePhrase> stands)
    {
        bool sings = false;
        foreach (CastMember member in _request.Cast)
            sings |= member.Sings;
        return new ChoreographyOptions
        {
            Moves = _request.Moves,
            Style = _request.Treatment.Style,
            Never = new List<string>(_request.Treatment.Never),
            Energy = _request.Treatment.Energy,
            SectionEnergy = SectionEnergy(_request.Treatment),
            Seed = _request.Seed,
            Sings = sings,
            Fixed = stands,
        };
    }

    private List<ShowPhrase> Each(IReadOnlyList<DancePhrase> dance, string who)
    {
        List<ShowPhrase> phrases = new();
        foreach (DancePhrase phrase in dance)
            phrases.Add(ShowDance.FromDance(phrase, who, _grid));
        return phrases;
    }

    private void AddNew(List<ShowPhrase> phrases, List<ShowPhrase> planned, IReadOnlyList<DancePhrase> dance, string who)
    {
        foreach (ShowPhrase phrase in planned)
        {
            if (!Contains(_kept, phrase.Id, who) && !Contains(_asked, phrase.Id, who))
                phrases.Add(phrase);
        }

        foreach (ShowPhrase asked in _asked)
            phrases.Add(Filled(asked, dance, _request.Seed));
    }

    private ShowPhrase Filled(ShowPhrase asked, IReadOnlyList<DancePhrase> dance, int seed)
    {
        DancePhrase limits = ShowDance.ToDance(asked, _grid);
        bool? microphone = asked.Hands.Length > 0 ? asked.Hands == "microphone" : asked.Microphone ? true : null;
        PhraseAsk ask = new()
        {
            Id = asked.Id, Start = limits.Start, End = limits.End, Never = new List<string>(asked.Never), HoldsMicrophone = microphone,
            Energy = double.IsNaN(asked.Energy) ? null : asked.Energy, Seed = seed,
        };
        DancePhrase filled = Choreographer.Fill(_song, Options(Array.Empty<DancePhrase>()), ask, dance);
        return ShowMark.Sign(asked with
        {
            Moves = filled.Moves, Energy = ShowNumber.Round(filled.Energy), Start = filled.Place, Travel = filled.Travel, Microphone = filled.HoldsMicrophone,
            FreezeFrom = asked.FreezeFrom > 0 ? asked.FreezeFrom : filled.FreezeFrom, Why = filled.Why, By = ShowPhrase.Asked, Lock = false,
        });
    }

    private List<double> Changes(IReadOnlyList<ShowFormation> formations)
    {
        List<double> changes = new();
        foreach (ShowFormation formation in formations)
            changes.Add(_grid.ToSeconds(formation.At));
        return changes;
    }

    private static Dictionary<SectionKind, double> SectionEnergy(Treatment treatment)
    {
        Dictionary<SectionKind, double> energies = new();
        foreach (SectionKind kind in Enum.GetValues(typeof(SectionKind)))
        {
            if (treatment.SectionEnergy.TryGetValue(SectionWords.Of(kind), out double energy))
                energies[kind] = energy;
        }

        return energies;
    }

    private static bool Contains(List<ShowPhrase> items, string id, string who)
    {
        foreach (ShowPhrase item in items)
        {
            if (string.Equals(item.Id, id, StringComparison.Ordinal) && string.Equals(item.Who, who, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
