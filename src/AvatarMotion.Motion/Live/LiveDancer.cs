using System;
using System.Threading;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>
/// Dances to a running input: <see cref="Push"/> sound as it comes, <see cref="Sample"/> the body whenever a picture is drawn. The two may be called from two threads.
/// The next counts are planned and baked ahead on foretold beats and warped to the real ones; the bones depend on the pushed sound and the sampled time alone.
/// </summary>
public sealed class LiveDancer : IDisposable
{
    private const double FarthestAhead = 0.5;
    private const double FarthestBehind = 2.0;
    private const int Sessions = 3;

    private readonly BeatFollower _follower;
    private readonly LiveConductor _conductor;
    private readonly LiveClock _clock = new();
    private readonly LiveSession[] _sessions = new LiveSession[Sessions];
    private readonly LiveOrders _orders;
    private readonly LiveSprings _springs;

    /// <summary>A dancer for <paramref name="rig"/>. Bakes its first seconds of standing at once.</summary>
    public LiveDancer(Rig rig, LiveOptions options)
    {
        if (rig is null)
            throw new ArgumentNullException(nameof(rig));
        if (options is null)
            throw new ArgumentNullException(nameof(options));
        if (!(options.Rate >= 24 && options.Rate <= 120))
            throw new ArgumentOutOfRangeException(nameof(options), options.Rate, "The rate is 24 to 120 poses per second.");
        MoveLibrary library = options.Moves ?? MoveLibrary.Default;
        if (library.All.Count == 0)
            throw new ArgumentException("A live dancer needs at least one move.", nameof(options));
        _follower = new BeatFollower(options.SampleRate, options.Channels);
        for (int i = 0; i < Sessions; i++)
            _sessions[i] = new LiveSession(rig, options.Rate);
        LiveBaker baker = new(_sessions, new LivePicker(library, new LiveStyle(options.Style), options.Seed), rig, options.Rate, options.Seed);
        _orders = new LiveOrders(baker, options.MaxThreads > 1);
        _conductor = new LiveConductor(_follower, _orders.Post, options.Rate, Math.Min(Math.Max(options.Energy, 0), 1));
        _springs = new LiveSprings(rig);
        _clock.Write(_conductor.Now);
        Wait(_conductor.Now.Now, double.MaxValue);
    }

    /// <summary>Seconds of sound taken so far.</summary>
    public double Time => _clock.Read().Time;

    /// <summary>Tempo in beats per minute that is danced to.</summary>
    public double BeatsPerMinute => 60 * _clock.Read().Frequency;

    /// <summary>How sure the beat is, in [0, 1].</summary>
    public float Confidence => _clock.Read().Confidence;

    /// <summary>What the dancer does.</summary>
    public LiveMode Mode => _clock.Read().Mode;

    /// <summary>Takes a block of samples, interleaved, of any length. Allocates nothing and never waits for the dance.</summary>
    public void Push(ReadOnlySpan<float> samples)
    {
        bool moved = false;
        while (_follower.Step(ref samples))
        {
            _conductor.Advance();
            moved = true;
        }

        if (moved)
            _clock.Write(_conductor.Now);
    }

    /// <summary>
    /// Writes the body at <paramref name="time"/> seconds of the input into <paramref name="pose"/>: from 2 s before <see cref="Time"/> (sound that is heard later than it is pushed)
    /// to 0.5 s after it. Allocates nothing, except that with one thread the baking is done here, in slices.
    /// </summary>
    public void Sample(double time, BodyPose pose)
    {
        if (pose is null)
            throw new ArgumentNullException(nameof(pose));
        _orders.WorkALittle();
        LiveMoment now = _clock.Read();
        time = time > now.Time - FarthestBehind ? Math.Min(time, now.Time + FarthestAhead) : now.Time - FarthestBehind;
        Compose(now, time, pose);
        _springs.Follow(this, now, time, pose);
    }

    /// <summary>Beats danced at <paramref name="time"/> seconds of the input, whole at beats.</summary>
    public double BeatAt(double time) => BeatAt(_clock.Read(), time);

    /// <summary>Name of the move that is danced at <paramref name="time"/> seconds of the input; empty before the first.</summary>
    public string MoveAt(double time)
    {
        LiveMoment now = _clock.Read();
        LiveView view = time < now.ShownAt ? now.Before : now.Now;
        return view.Session < 0 ? "" : _sessions[view.Session % Sessions].NameAt(view.ScoreTime(BeatAt(now, time)));
    }

    /// <summary>Ends the thread that bakes.</summary>
    public void Dispose() => _orders.Dispose();

    /// <summary>The bones without springs.</summary>
    internal void Compose(in LiveMoment now, double time, BodyPose pose)
    {
        double beat = BeatAt(now, time);
        HandPose left = default, right = default;
        float share = now.Before.Session < 0 ? 1f : Easing.Smoother((float)((time - now.ShownAt) / LivePlan.Fade));
        if (share < 1f)
            Show(now.Before, beat, 1f, pose, ref left, ref right);
        if (share > 0f)
            Show(now.Now, beat, share, pose, ref left, ref right);
        left.Apply(Side.Left, pose.Rotations);
        right.Apply(Side.Right, pose.Rotations);
    }

    private static double BeatAt(in LiveMoment now, double time) => now.Beat + now.Frequency * (time - now.Time);

    private void Show(in LiveView view, double beat, float share, BodyPose pose, ref HandPose left, ref HandPose right)
    {
        double time = view.ScoreTime(beat);
        Wait(view, time);
        _sessions[view.Session % Sessions].Take.Sample(time, share, pose, ref left, ref right);
    }

    private void Wait(in LiveView view, double time)
    {
        LiveTake take = _sessions[view.Session % Sessions].Take;
        long needed = (long)Math.Min(view.Frames, time * take.Rate + 2);
        _orders.WaitFor(take, view.Session, needed);
    }
}
