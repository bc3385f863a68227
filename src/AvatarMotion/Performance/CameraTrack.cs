using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>The film's camera as a function of time. Immutable; sampling allocates nothing and may run on many threads in any order.</summary>
public sealed class CameraTrack
{
    // Longer would look past the bar by which an edit may change the film before it.
    private const double EarlySeconds = 1.2;
    private const double EarlyBars = 0.6;

    // What is measured at its start goes on to the end of the shot: in a longer one an edit of a phrase would reach too far behind it.
    private const float LongestMeasured = 4.01f;

    private readonly BakedShot[] _baked;
    private readonly Shot[] _shots;
    private readonly SubjectTrack[] _subjects;
    private readonly SubjectTrack _group;
    private readonly int[] _sides;
    private readonly float[] _facings;
    private readonly float[] _earlyFacings;
    private readonly int _seed;

    internal CameraTrack(BakedShot[] baked, ShotLibrary library, IReadOnlyDictionary<string, SubjectTrack> subjects, SubjectTrack group, int seed, PlannedFacing? planned)
    {
        _baked = baked;
        _group = group;
        _seed = seed;
        _shots = new Shot[baked.Length];
        _subjects = new SubjectTrack[baked.Length];
        _sides = new int[baked.Length];
        _facings = new float[baked.Length];
        _earlyFacings = new float[baked.Length];
        for (int i = 0; i < baked.Length; i++)
        {
            _shots[i] = library.Get(baked[i].Shot);
            _subjects[i] = subjects.TryGetValue(baked[i].Subject, out SubjectTrack? found) ? found : group;
            _sides[i] = ShotSide.Of(seed, baked[i].Id);
            float? held = baked[i].Bars > LongestMeasured ? planned?.At(baked[i].Subject, baked[i].Start) : null;
            _facings[i] = held ?? _subjects[i].At(baked[i].Start).Facing;
            _earlyFacings[i] = held ?? EarlyFacing(baked[i], _subjects[i]);
        }
    }

    /// <summary>Width over height that <see cref="Sample(double)"/> frames for.</summary>
    public float Aspect { get; internal init; } = 16f / 9f;

    /// <summary>Shots in order.</summary>
    public IReadOnlyList<BakedShot> Shots => _baked;

    /// <summary>The camera at <paramref name="time"/> seconds.</summary>
    public CameraView Sample(double time) => Sample(time, Aspect);

    /// <summary>The camera at <paramref name="time"/> seconds, framed anew for another picture.</summary>
    /// <param name="time">Seconds in the film.</param>
    /// <param name="aspect">Width over height of the picture.</param>
    public CameraView Sample(double time, float aspect)
    {
        int index = IndexAt(time);
        return Frame(index, time, time, aspect);
    }

    /// <summary>The camera of one shot in seconds of the film, as it would go if everybody stayed as they are when the shot begins: its own way, without the dance.</summary>
    internal CameraView SampleOwnWay(int index, double time) => Frame(index, time, _baked[index].Start, Aspect);

    private CameraView Frame(int index, double time, double seen, float aspect)
    {
        ref readonly BakedShot shot = ref _baked[index];
        ShotTime now = new()
        {
            Time = time,
            Elapsed = time - shot.Start,
            Phase = Easing.Clamp01((float)((time - shot.Start) / (shot.End - shot.Start))),
            Bars = shot.Bars,
            Aspect = aspect,
            Lens = shot.Lens,
            Move = shot.Move,
            Side = _sides[index],
            FacingAtStart = _facings[index],
            FacingEarly = _earlyFacings[index],
            Seed = _seed,
            Id = shot.Id,
            Subject = _subjects[index].At(seen),
            Group = _group.At(seen),
        };
        return _shots[index].Frame(now) with { Shot = index };
    }

    private static float EarlyFacing(BakedShot shot, SubjectTrack subject)
    {
        double length = shot.End - shot.Start;
        double early = Math.Min(Math.Min(EarlySeconds, EarlyBars * length / shot.Bars), length);
        return subject.FacingBetween(shot.Start, shot.Start + early, shot.Info.FilmsFace);
    }

    /// <summary>Index of the shot at <paramref name="time"/> seconds.</summary>
    public int IndexAt(double time)
    {
        int low = 0;
        int high = _baked.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_baked[middle].Start <= time)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
