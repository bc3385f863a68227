using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>A motion to measure: joints alone, or with the song and the moves that it was made of.</summary>
internal sealed class DanceSubject
{
    /// <summary>Frames per second at which people are measured.</summary>
    public const double Rate = 60;

    private readonly Lazy<BodyTrack> _human;
    private readonly Lazy<List<double>> _minima;
    private readonly Lazy<List<double>> _plainMinima;
    private readonly Lazy<FootContacts> _feet;
    private readonly Lazy<FootSkating> _skating;
    private readonly Lazy<List<AccentLag>> _lags;
    private readonly Lazy<BodyCollisions> _collisions;
    private readonly Lazy<List<double>> _bars;

    public DanceSubject(string name, BodyTrack track)
    {
        Name = name;
        Track = TrackRate.To(track, Rate);
        _human = new(() => MeasuredJoints.ToHumanScale(Track));
        _minima = new(() => MotionCurves.Minima(Human));
        _plainMinima = new(() => MotionCurves.PlainMinima(Human, BeatAlignment.Order));
        _feet = new(() => new FootContacts(Human));
        _skating = new(() => FootSkating.Of(Track));
        _lags = new(() => new AccentLags(Track).Of(Accents()));
        _collisions = new(() => Body!.Collisions.Measure(Track, Touches));
        _bars = new(() => BarDifferences.Of(Human, Song?.Bars ?? [], Spans));
    }

    public string Name { get; }

    /// <summary>Joints in world at <see cref="Rate"/>, in the body's own size.</summary>
    public BodyTrack Track { get; }

    /// <summary>The song, or null where none is known.</summary>
    public Song? Song { get; init; }

    /// <summary>The moves that are danced; empty where nothing is known of them.</summary>
    public IReadOnlyList<MoveSpan> Spans { get; init; } = [];

    /// <summary>How thick the body is.</summary>
    public required DancerBody Body { get; init; }

    /// <summary>Whether the soles' rest height and the floor at y = 0 are known from the rig.</summary>
    public bool KnowsRig { get; init; }

    /// <summary>Whether a dance of long lines is wanted, in which few steps are right.</summary>
    public bool IsBallad { get; init; }

    /// <summary>The joints as a body of human size has them.</summary>
    public BodyTrack Human => _human.Value;

    /// <summary>Times of the minima of the smoothed mean speed.</summary>
    public List<double> Minima => _minima.Value;

    public List<double> PlainMinima => _plainMinima.Value;

    public FootContacts Feet => _feet.Value;

    public FootSkating Skating => _skating.Value;

    public List<AccentLag> Lags => _lags.Value;

    public BodyCollisions Collisions => _collisions.Value;

    /// <summary>How neighboring bars differ, metres.</summary>
    public List<double> Bars => _bars.Value;

    /// <summary>Beats within the track.</summary>
    public List<double> Beats
    {
        get
        {
            List<double> beats = [];
            foreach (double beat in Song?.Beats ?? [])
            {
                if (beat >= Track.Start && beat < Track.Start + Track.Duration)
                    beats.Add(beat);
            }

            return beats;
        }
    }

    /// <summary>The first beat of each bar, and the third of bars of four, where something is danced.</summary>
    public List<double> StrongBeats()
    {
        List<double> strong = [];
        foreach (Bar bar in Song?.Bars ?? [])
        {
            Add(strong, bar.Start);
            if (bar.Beats == 4 && bar.FirstBeat + 2 < Song!.Beats.Count)
                Add(strong, Song.Beats[bar.FirstBeat + 2]);
        }

        return strong;
    }

    private void Add(List<double> strong, double time)
    {
        foreach (MoveSpan span in Spans)
        {
            if (span.Phrase.Length > 0 && span.Start <= time + 0.05 && span.End > time + 0.05)
            {
                strong.Add(time);
                return;
            }
        }
    }

    private List<AccentMoment> Accents()
    {
        List<AccentMoment> accents = [];
        foreach (MoveSpan span in Spans)
            accents.AddRange(span.AccentEvents);
        return accents;
    }

    // The touch of a move begins while the last one ends.
    private IReadOnlyList<BodyContact> Touches(double time)
    {
        const double Around = 0.5;
        IReadOnlyList<BodyContact> touches = [];
        foreach (MoveSpan span in Spans)
        {
            if (span.Touches.Count > 0 && time >= span.Start - Around && time < span.End + Around)
                touches = touches.Count == 0 ? span.Touches : BodyContact.Union(touches, span.Touches);
        }

        return touches;
    }
}
