using System;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>
/// Decides, every 10 ms of sound, how the dance goes on: a beat that runs smoothly behind the follower's, idle or groove or dance, and when a next phrase is ordered.
/// A session is a dance at one nominal tempo; it is warped to the real beat, and left for a new one where mode or tempo change. Depends on the sound alone; allocates nothing.
/// </summary>
internal sealed class LiveConductor
{
    private const double Step = 0.01;
    private const double FreeFrequency = 1.6;
    private const double Slew = 1.2;
    private const double FastestSlew = 0.18;
    private const double ShowLead = 0.25;
    private const double OrderLead = 0.9;
    private const double LeadIn = 3.2;
    private const double ShortestSession = 1.2;
    private const double LongestSession = 240;
    private const double TempoReach = 0.08;
    private const double TempoPatience = 0.5;
    private const double SilencePatience = 0.3;
    private const double SoundPatience = 0.4;
    private const double LockPatience = 0.25;
    private const double LostPatience = 3.0;
    private const float LostAt = 0.12f;

    private readonly BeatFollower _follower;
    private readonly Action<LiveOrder> _post;
    private readonly double _rate;
    private readonly float _size;
    private LiveMoment _now;
    private double _beatsPerCount = 1;
    private double _endBeat;
    private double _shift;
    private double _silentFor;
    private double _lostFor;
    private double _sureFor;
    private double _offTempoFor;
    private int _phrase;

    /// <param name="follower">What hears.</param>
    /// <param name="post">Takes orders.</param>
    /// <param name="rate">Poses baked per second.</param>
    /// <param name="energy">Overall size, 0.7 as it is.</param>
    public LiveConductor(BeatFollower follower, Action<LiveOrder> post, double rate, double energy)
    {
        (_follower, _post, _rate, _size) = (follower, post, rate, (float)(energy / 0.7));
        _now.Before.Session = _now.Now.Session = -1;
        _now.Frequency = FreeFrequency;
        Begin(LiveMode.Idle, 0, 0);
    }

    /// <summary>The state now.</summary>
    public ref readonly LiveMoment Now => ref _now;

    /// <summary>The dance after one frame of the follower.</summary>
    public void Advance()
    {
        _now.Time = _follower.Time;
        _now.Confidence = _follower.Confidence;
        Listen();
        Turn();
        LiveMode mode = Wanted();
        bool settled = _now.Time - _now.ShownAt > ShortestSession;
        bool old = _now.Time - _now.ShownAt > LongestSession;
        if (settled && (mode != _now.Mode || OffTempo() || old))
            Restart(mode);
        if (_now.Now.ScoreTime(_now.Beat) > _now.Now.Frames / _rate - OrderLead)
            Order(false, 0, 0);
    }

    private void Listen()
    {
        _silentFor = _follower.IsSilent ? _silentFor + Step : 0;
        _sureFor = _follower.Confidence >= BeatFollower.LeastConfidence ? _sureFor + Step : 0;
        _lostFor = _follower.Confidence < LostAt ? _lostFor + Step : 0;
    }

    private bool Follows => _follower.Confidence >= BeatFollower.LeastConfidence || (_now.Mode == LiveMode.Dance && _follower.Confidence >= LostAt);

    /// <summary>The dance beat runs after the follower's like a flywheel.</summary>
    private void Turn()
    {
        double rate = _now.Frequency;
        if (Follows)
        {
            _now.Frequency = _follower.BeatsPerMinute / 60;
            double target = _follower.BeatAt(_now.Time);
            _shift = Math.Round(_now.Beat - target);
            double error = target + _shift - _now.Beat;
            rate = _now.Frequency * (1 + Math.Min(Math.Max(Slew * error, -FastestSlew), FastestSlew));
        }

        _now.Beat += rate * Step;
    }

    private LiveMode Wanted()
    {
        if (_silentFor > SilencePatience)
            return LiveMode.Idle;
        if (_now.Mode == LiveMode.Dance)
            return _lostFor > LostPatience ? LiveMode.Groove : LiveMode.Dance;
        if (_sureFor > LockPatience)
            return LiveMode.Dance;
        return _now.Mode == LiveMode.Groove || (_silentFor == 0 && _follower.Time > SoundPatience) ? LiveMode.Groove : _now.Mode;
    }

    private bool OffTempo()
    {
        bool off = _now.Mode == LiveMode.Dance && Follows && Math.Abs(_now.Frequency * _now.Now.Period - 1) > TempoReach;
        _offTempoFor = off ? _offTempoFor + Step : 0;
        return _offTempoFor > TempoPatience;
    }

    private void Restart(LiveMode mode)
    {
        if (mode == LiveMode.Dance && Follows)
        {
            double target = _follower.BeatAt(_now.Time), jump = target - _now.Beat;
            _now.Beat = target;
            _now.Now.Origin += jump;
            _shift = 0;
        }
        else if (mode != LiveMode.Dance)
        {
            _now.Frequency = Folded(_now.Frequency);
        }

        Begin(mode, _now.Time + ShowLead, LiveMode.Dance == mode ? BeatsToBar(_now.Beat + ShowLead * _now.Frequency) : 0);
    }

    /// <summary>Whole beats from a beat to the guessed first beat of a bar, at least half a beat away.</summary>
    private double BeatsToBar(double beat)
    {
        double next = Math.Ceiling(beat + 0.5);
        while (((long)(next - _shift) - _follower.BarOffset & 3) != 0)
            next++;
        return next - beat;
    }

    /// <summary>Opens a session that is shown from <paramref name="time"/> on, its first phrase some beats later.</summary>
    private void Begin(LiveMode mode, double time, double beats)
    {
        double shownBeat = _now.Beat + (time - _now.Time) * _now.Frequency;
        double first = beats > 0 ? Math.Round(shownBeat + beats) : Math.Ceiling(shownBeat);
        double period = 1 / _now.Frequency;
        double origin = first - Math.Ceiling(first - shownBeat + LeadIn / period);
        double before = _now.Now.ScoreTime(shownBeat);
        _now.Before = _now.Now;
        _now.Now = new LiveView { Session = _now.Now.Session + 1, Origin = origin, Period = period };
        _now.ShownAt = time;
        _now.Mode = mode;
        _beatsPerCount = LivePlan.BeatsPerCount(_now.Frequency);
        _endBeat = first - origin;
        _offTempoFor = 0;
        Order(true, before, _now.Now.ScoreTime(shownBeat));
    }

    private void Order(bool begins, double before, double shownFrom)
    {
        double start = _endBeat;
        _endBeat += LivePlan.Counts * _beatsPerCount + (begins ? 0 : BarCorrection());
        double countsPerSecond = _now.Frequency / _beatsPerCount;
        _now.Now.Frames = LivePlan.FramesUntil(_endBeat, _now.Now.Period, _beatsPerCount, _rate) - LiveTake.Overlap;
        float energy = _now.Mode == LiveMode.Dance ? 0.15f + 0.8f * _follower.Energy : _now.Mode == LiveMode.Groove ? 0.1f + 0.45f * _follower.Energy : 0.3f;
        _post(new LiveOrder
        {
            Session = _now.Now.Session,
            Phrase = _phrase++,
            Mode = _now.Mode,
            StartBeat = start,
            EndBeat = _endBeat,
            Begins = begins,
            Period = _now.Now.Period,
            BeatsPerCount = _beatsPerCount,
            Before = before,
            ShownFrom = shownFrom,
            Tempo = (float)(60 * countsPerSecond),
            Energy = Math.Min(Math.Max(energy * _size, 0f), 1f),
            Brightness = _follower.Brightness,
            Density = (float)(_follower.Density / countsPerSecond),
        });
    }

    /// <summary>Beats, at most 0, by which the next phrase is cut short, so that the ones after it start on bars of four.</summary>
    private double BarCorrection()
    {
        if (_now.Mode != LiveMode.Dance || _beatsPerCount < 1)
            return 0;
        long end = (long)Math.Round(_now.Now.Origin + _endBeat - _shift);
        return -(end - _follower.BarOffset & 3);
    }

    /// <summary>The frequency brought by octaves to a walking tempo, for dancing without a beat.</summary>
    private static double Folded(double frequency)
    {
        while (frequency > 2.1)
            frequency *= 0.5;
        while (frequency < 1.2)
            frequency *= 2;
        return frequency;
    }
}
