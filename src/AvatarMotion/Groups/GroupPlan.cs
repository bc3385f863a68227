using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Turns one dance into a group's: a calmer path for many, and for each phrase the way they dance it together.</summary>
internal sealed class GroupPlan
{
    /// <summary>A phrase whose moves carry nobody further than this, in metres, may be danced apart.</summary>
    private const float Rooted = 0.25f;

    private readonly Song _song;
    private readonly PlanRequest _request;
    private readonly MoveLibrary _library;

    public GroupPlan(Song song, PlanRequest request)
    {
        _song = song;
        _request = request;
        _library = request.Moves ?? MoveLibrary.Default;
    }

    /// <summary>The phrases for everybody; a formation changes at each of <paramref name="changes"/> seconds.</summary>
    public List<ShowPhrase> Of(IReadOnlyList<DancePhrase> dance, MusicalGrid grid, IReadOnlyList<double> changes)
    {
        List<ShowPhrase> phrases = new();
        float reach = _request.Cast.Count == 2 ? 0.7f : 0.35f;
        for (int i = 0; i < dance.Count; i++)
        {
            DancePhrase phrase = Gathered(dance[i], reach);
            if (i + 1 < dance.Count)
                phrase = phrase with { Travel = Way(phrase, Gathered(dance[i + 1], reach)) };
            (string how, IReadOnlyList<string> backing, string why) = Way(phrase, i, Changes(changes, phrase.End));
            ShowPhrase written = ShowDance.FromDance(phrase, ShowPhrase.Everybody, grid);
            phrases.Add(ShowMark.Sign(written with { How = how, Backing = backing, Why = written.Why + why }));
        }

        return phrases;
    }

    private static DancePhrase Gathered(DancePhrase phrase, float reach) =>
        phrase with { Place = phrase.Place with { X = Round(reach * phrase.Place.X), Z = Round(reach * phrase.Place.Z) } };

    /// <summary>What is left to go when the moves have carried the dancer as far as they do.</summary>
    private Vector2 Way(DancePhrase phrase, DancePhrase next)
    {
        Vector2 way = Own(phrase);
        return new Vector2(Round(next.Place.X - phrase.Place.X - way.X), Round(next.Place.Z - phrase.Place.Z - way.Y));
    }

    /// <summary>How far the moves carry, in metres on the stage.</summary>
    private Vector2 Own(DancePhrase phrase)
    {
        Vector2 own = Vector2.Zero;
        float turned = phrase.Place.Facing;
        foreach (string text in phrase.Moves)
        {
            if (!_library.TryGet(text, out Move? move))
                continue;
            (float sine, float cosine) = (MathF.Sin(turned * MathF.PI / 180f), MathF.Cos(turned * MathF.PI / 180f));
            own += new Vector2(cosine * move.Info.TravelX + sine * move.Info.TravelZ, cosine * move.Info.TravelZ - sine * move.Info.TravelX);
            turned += move.Info.Turn;
        }

        return own;
    }

    private (string How, IReadOnlyList<string> Backing, string Why) Way(DancePhrase phrase, int index, bool changes)
    {
        SectionKind kind = KindAt(phrase.Start);
        int inSection = IndexInSection(phrase.Start, phrase.End);
        bool rooted = Own(phrase).Length() < Rooted;
        double chance = SeededRandom.Unit(_request.Seed, "how " + phrase.Id, 0);

        // Whoever changes places dances with the others, so that nobody is met on the way.
        if (changes || index == 0 || phrase.FreezeFrom > 0)
            return ("", Array.Empty<string>(), "");
        if (kind == SectionKind.Verse && phrase.HoldsMicrophone && Simple(phrase) is { } simple)
            return ("lead", new[] { simple }, "; the others keep the pulse behind");
        if (kind == SectionKind.PreChorus && rooted && _request.Cast.Count > 2)
            return ("canon 1", Array.Empty<string>(), "; one after the other");
        if (kind is SectionKind.Instrumental or SectionKind.Drop && inSection % 2 == 1 && rooted)
            return ("call", Array.Empty<string>(), "; half of them call, half answer");
        if (kind == SectionKind.Chorus && inSection % 4 == 1 && rooted && chance < 0.75)
            return chance < 0.4 && _request.Cast.Count > 2 ? ("canon 1", Array.Empty<string>(), "; a wave through the group") : ("mirror", Array.Empty<string>(), "; both sides mirror each other");
        return kind == SectionKind.Bridge && rooted && inSection % 2 == 1 ? ("mirror", Array.Empty<string>(), "; both sides mirror each other") : ("", Array.Empty<string>(), "");
    }

    /// <summary>A quiet move in place for those behind, in the style of what the lead dances; null where there is none.</summary>
    private string? Simple(DancePhrase phrase)
    {
        string style = phrase.Moves.Count > 0 && _library.TryGet(phrase.Moves[0], out Move? led) ? led.Info.Style : "";
        string? best = null;
        double least = double.MaxValue;
        foreach (Move move in _library.All)
        {
            MoveInfo info = move.Info;
            if (info.Role != MoveRole.Dance || info.Level is "floor" or "air" || info.EnergyLow > 0.4f || MathF.Abs(info.TravelX) + MathF.Abs(info.TravelZ) + MathF.Abs(info.Turn) > 0.01f || phrase.Moves.Count == 0)
                continue;
            double cost = info.EnergyLow + 0.04 * (move.Hands.Count + move.Feet.Count) / Math.Max(info.Counts, 1) + (info.Style == style ? 0 : 0.4) + (info.Name == MoveCall.Parse(phrase.Moves[0]).Name ? 1 : 0);
            cost += 0.3 * SeededRandom.Unit(_request.Seed, "behind " + move.Info.Name, (int)phrase.Start / 16);
            if (cost < least)
                (best, least) = (info.Name, cost);
        }

        return best;
    }

    private int IndexInSection(double start, double end)
    {
        double length = Math.Max(end - start, 0.1);
        double from = 0;
        foreach (Section section in _song.Sections)
            from = section.Start <= start + 0.3 ? section.Start : from;
        return (int)Math.Round((start - from) / length);
    }

    private SectionKind KindAt(double time)
    {
        SectionKind kind = SectionKind.Verse;
        foreach (Section section in _song.Sections)
            kind = section.Start <= time + 0.3 ? section.Kind : kind;
        return kind;
    }

    private static bool Changes(IReadOnlyList<double> changes, double time)
    {
        foreach (double change in changes)
        {
            if (Math.Abs(change - time) < 0.2)
                return true;
        }

        return false;
    }

    private static float Round(float value) => (float)Math.Round(value, 2) + 0f;
}
