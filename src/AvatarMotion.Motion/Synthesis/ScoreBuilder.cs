using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Lays phrases on the song, and idle life and a last pose where no phrase is.</summary>
internal sealed class ScoreBuilder
{
    private const double ShortestIdle = 0.8;
    private const double ShortestFinal = 1.5;

    /// <summary>A stroke has visibly arrived on its count and settles for so long after it; a pose is to be settled at its moment.</summary>
    private const double SettleSeconds = 0.2;

    private readonly Song _song;
    private readonly DanceOptions _options;
    private readonly DanceScore _score;
    private readonly ScoreWriter _writer;
    private readonly double _beatsPerCount;

    private ScoreBuilder(Song song, DanceOptions options, Rig rig, Home home)
    {
        _song = song;
        _options = options;
        _beatsPerCount = 1 / DanceCounts.PerBeat(song);
        float scale = BodyMeasures.Of(rig).Scale;
        MoveInfo stance = new() { StartLeft = new FootSpot(0.11f, 0.03f, 16f), StartRight = new FootSpot(-0.11f, 0.03f, -16f) };
        _score = new DanceScore(new BeatClock(song), rig, options.Seed, home.Place(stance.StartLeft, scale), home.Place(stance.StartRight, scale));
        _writer = new ScoreWriter(_score);
    }

    /// <summary>Builds the score of a whole song.</summary>
    public static DanceScore Build(IReadOnlyList<DancePhrase> phrases, Song song, Rig rig, DanceOptions options)
    {
        List<DancePhrase> ordered = new(phrases);
        ordered.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Id, b.Id));
        Home home = ordered.Count > 0 ? HomeOf(ordered[0]) : new Home(Vector2.Zero, 0f);
        ScoreBuilder builder = new(song, options, rig, home);
        builder.WriteAll(ordered, home);
        builder._score.Weight.Add(builder._score.Feet[0], Side.Left);
        builder._score.Weight.Add(builder._score.Feet[1], Side.Right);
        builder._score.Weight.Sort();
        if (builder._score.Microphone.Count > 0)
            builder._score.MicrophoneAway = MicrophoneTechnique.Of(song);
        return builder._score;
    }

    private void WriteAll(List<DancePhrase> phrases, Home home)
    {
        double now = 0;
        for (int i = 0; i < phrases.Count; i++)
        {
            DancePhrase phrase = phrases[i];
            if (phrase.Start - now > ShortestIdle)
                WriteIdle(now, phrase.Start, home, phrase.HoldsMicrophone, i);
            double end = i + 1 < phrases.Count ? Math.Min(phrase.End, phrases[i + 1].Start) : phrase.End;
            if (end - phrase.Start < 0.2)
                continue;
            home = WritePhrase(phrase, end);
            now = end;
        }

        bool holds = phrases.Count > 0 && phrases[phrases.Count - 1].HoldsMicrophone;
        if (phrases.Count > 0 && _song.Duration - now > ShortestFinal && Find(MoveRole.Final) is { } final)
            now = WriteFinal(final, now, home, holds);
        if (_song.Duration - now > ShortestIdle || phrases.Count == 0)
            WriteIdle(now, _song.Duration + 1, home, holds, phrases.Count);
    }

    private static Home HomeOf(DancePhrase phrase) => new(new Vector2(phrase.Place.X, phrase.Place.Z), phrase.Place.Facing * Turns.Degree);

    private Home WritePhrase(DancePhrase phrase, double end)
    {
        Home home = HomeOf(phrase);
        if (phrase.HoldsMicrophone)
            Hold(phrase.Start, end);
        if (phrase.Moves.Count == 0)
        {
            WriteIdle(phrase.Start, end, home, false, SpanCount);
            return home;
        }

        double beat = SnappedBeat(phrase.Start), endBeat = SnappedBeat(end);
        double stillBeat = StillBeat(phrase, beat, endBeat), first = beat;
        for (int i = 0; beat < stillBeat - 0.5 * _beatsPerCount; i++)
        {
            string name = phrase.Moves[i % phrase.Moves.Count];
            Move move = Named(name, phrase);

            // A key on the count of the freeze still arrives, none after it.
            double last = stillBeat < endBeat && phrase.Pose is null ? stillBeat + 0.3 * _beatsPerCount : stillBeat;
            double partEnd = Math.Min(last, beat + move.Info.Counts * _beatsPerCount);
            Vector2 drift = phrase.Travel * (float)((Math.Min(partEnd, stillBeat) - beat) / (stillBeat - first));
            DancePart part = new(move, name, phrase.Id + "/" + i, beat, _beatsPerCount, last, home, Easing.Clamp01(phrase.Energy))
            {
                Drift = drift,
                Music = MusicEffort.Of(_song, phrase.Start, end, Easing.Clamp01(phrase.Energy)),
            };
            _writer.Write(part, phrase.Id, i == 0);
            home = home.After(move.Info, _score.Body.Scale * part.StepSize);
            home = home with { Spot = home.Spot + drift };
            beat += move.Info.Counts * _beatsPerCount;
        }

        if (stillBeat < endBeat)
            WriteStill(phrase, stillBeat, endBeat, home, stillBeat <= first);
        return home;
    }

    /// <summary>The beat from which nothing moves any more: that of a freeze, or a count before a pose; else the end.</summary>
    private double StillBeat(DancePhrase phrase, double beat, double endBeat)
    {
        double still = endBeat;
        if (phrase.FreezeFrom > 0)
            still = beat + (phrase.FreezeFrom - 1) * _beatsPerCount;
        if (phrase.Pose is { } pose)
            still = _score.Clock.BeatAt(pose.Time - SettleSeconds) - _beatsPerCount;
        return Math.Min(Math.Max(still, beat), endBeat);
    }

    private void WriteStill(DancePhrase phrase, double beat, double endBeat, Home home, bool opens)
    {
        if (phrase.Pose is { } pose)
        {
            Move held = MovePose.Of(Named(pose.Move, phrase), pose.Count);
            _writer.Write(new DancePart(held, pose.Move, phrase.Id + "/pose", beat, _beatsPerCount, endBeat, home, Easing.Clamp01(phrase.Energy)), phrase.Id, opens);
            beat += _beatsPerCount;
        }

        _score.Grooves.Add(beat, _beatsPerCount, new Groove { Depth = 0f, Chest = 0f, Nod = 0f }, 1f);
    }

    private int SpanCount => _score.Spans.Count;

    private Move Named(string name, DancePhrase phrase) =>
        _options.Moves.TryGet(name, out Move? move)
            ? move
            : throw new ArgumentException($"Phrase '{phrase.Id}' asks for the move '{name}', which is not in the library: check its spelling or add the move.");

    private void WriteIdle(double start, double end, Home home, bool holds, int index)
    {
        if (Find(MoveRole.Idle) is not { } idle)
            return;
        if (holds)
            Hold(start, end);
        double beat = _score.Clock.BeatAt(start), endBeat = _score.Clock.BeatAt(end);
        for (int i = 0; beat < endBeat - 0.5 * _beatsPerCount; i++)
        {
            bool mirrored = (i & 1) == 1;
            string name = (mirrored ? "~" : "") + idle.Info.Name;
            _writer.Write(new DancePart(mirrored ? idle.Mirrored() : idle, name, "idle/" + index + "/" + i, beat, _beatsPerCount, endBeat, home, 0.35f), "", i == 0);
            beat += idle.Info.Counts * _beatsPerCount;
        }
    }

    private double WriteFinal(Move final, double start, Home home, bool holds)
    {
        double beat = _score.Clock.BeatAt(start);
        if (holds)
            Hold(start, _song.Duration + 1);
        _writer.Write(new DancePart(final, final.Info.Name, "final", beat, _beatsPerCount, double.PositiveInfinity, home, 0.6f), "", true);
        return _song.Duration;
    }

    // A body that carries no microphone keeps its hand away: an empty fist would only hide the mouth that sings.
    private void Hold(double start, double end)
    {
        if (!_score.Body.CarriesMicrophone)
            return;
        List<(double Start, double End)> spans = _score.Microphone;
        if (spans.Count > 0 && start - spans[spans.Count - 1].End < 1.0)
            spans[spans.Count - 1] = (spans[spans.Count - 1].Start, end);
        else
            spans.Add((start, end));
    }

    private Move? Find(MoveRole role)
    {
        foreach (Move move in _options.Moves.All)
        {
            if (move.Info.Role == role)
                return move;
        }

        return null;
    }

    /// <summary>The beat of a time; a whole beat where it is one within 60 ms.</summary>
    private double SnappedBeat(double time)
    {
        double beat = _score.Clock.BeatAt(time);
        double whole = Math.Round(beat);
        return Math.Abs(beat - whole) * _score.Clock.BeatLength(beat) < 0.06 ? whole : beat;
    }
}
