using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Carries out orders: writes the score further and bakes what it allows, in slices. What it does depends on the orders alone.</summary>
internal sealed class LiveBaker
{
    private const int FramesPerSlice = 24;
    private const float IdleEnergy = 0.3f;
    private const int Rehearsals = 2;
    private const double RehearsalRate = 30;

    private readonly LiveSession[] _sessions;
    private readonly LivePicker _picker;
    private readonly TrunkSolver _solver;
    private readonly BodyPose _pose = new();
    private readonly double _rate;
    private readonly int _seed;
    private LiveOrder _order;
    private LiveSession _session;
    private BlockState? _block;
    private PoseWriter? _writer;
    private List<AccentMoment> _accents = new();
    private int _rehearsals;
    private int _pass;
    private long _firstFrame;
    private long _from;
    private long _frame;
    private long _end;

    public LiveBaker(LiveSession[] sessions, LivePicker picker, Rig rig, double rate, int seed)
    {
        (_sessions, _picker, _rate, _seed) = (sessions, picker, rate, seed);
        _session = sessions[0];
        _solver = new TrunkSolver(rig);
    }

    /// <summary>Whether an order is not yet done.</summary>
    public bool Busy { get; private set; }

    /// <summary>Number of the session that was last begun.</summary>
    public int Session { get; private set; } = -1;

    /// <summary>Takes an order; the one before is done.</summary>
    public void Begin(in LiveOrder order)
    {
        _order = order;
        Busy = true;
        _block = null;
    }

    /// <summary>Does one slice of work: writing, a pass, or some frames.</summary>
    public void Advance()
    {
        if (_block is null)
        {
            Write();
            OpenRehearsal();
        }
        else if (_pass < DanceBaker.Passes.Length)
        {
            DanceBaker.Passes[_pass++](_block, _solver);
        }
        else if (_rehearsals > 0)
        {
            AccentTuner.Correct(_block, _solver, _accents);
            OpenRehearsal();
        }
        else
        {
            WriteFrames();
        }
    }

    private void Write()
    {
        _session = _sessions[_order.Session % _sessions.Length];
        if (_order.Begins)
        {
            _session.Begin(_order, _order.Session > 0 ? _sessions[(_order.Session - 1) % _sessions.Length] : null, _seed + _order.Session);
            Fill(LeadIn(), _order.StartBeat);
            Session = _order.Session;
        }
        else
        {
            _session.Score!.ComeHome(0.12f, 0.3f);
        }

        Fill(_order, _order.EndBeat);
    }

    /// <summary>What is danced until the first phrase of a session begins on its bar: a groove before a dance, otherwise idle life.</summary>
    private LiveOrder LeadIn() => new()
    {
        Phrase = _order.Phrase,
        Mode = _order.Mode == LiveMode.Dance ? LiveMode.Groove : LiveMode.Idle,
        BeatsPerCount = _order.BeatsPerCount,
        Tempo = _order.Tempo,
        Density = _order.Density,
        Energy = MathF.Min(IdleEnergy, _order.Energy),
        Brightness = _order.Brightness,
    };

    /// <summary>Writes a move again and again up to a beat; where nothing is danced on the beat, from side to side.</summary>
    private void Fill(in LiveOrder order, double endBeat)
    {
        bool sways = order.Mode != LiveMode.Dance;
        LiveScore score = _session.Score!;
        (Move move, string name) = _picker.Pick(order, score.Home);
        Move other = sways && move.Info.Mirrors ? move.Mirrored() : move;
        for (int i = 0; score.EndBeat < endBeat - 0.01; i++)
        {
            _session.Name(score.EndBeat * _order.Period, name);
            score.Add((i & 1) == 0 ? move : other, name, order, endBeat);
        }
    }

    /// <summary>Dances the new piece roughly, to hear where its accents fall; after the last rehearsal in earnest.</summary>
    private void OpenRehearsal()
    {
        LiveTake take = _session.Take;
        if (_block is null)
        {
            _from = take.End;
            _end = LivePlan.FramesUntil(_order.EndBeat, _order.Period, _order.BeatsPerCount, _rate);
            _accents = AccentTuner.Arrivals(_session.Score!.Score, _from / _rate, _end / _rate);
            _rehearsals = _accents.Count > 0 ? Rehearsals + 1 : 1;
        }

        _rehearsals--;
        double rate = _rehearsals > 0 ? RehearsalRate : _rate;
        _firstFrame = _from - (long)(LivePlan.PreRoll * _rate);
        _frame = _from;
        _pass = 0;
        double seconds = (_end - _firstFrame) / _rate + LivePlan.Margin;
        _block = new BlockState(_session.Score!.Score, _firstFrame / _rate, rate, Math.Max((int)(seconds * rate), 2));
        _writer = new PoseWriter(_block, _solver);
    }

    private void WriteFrames()
    {
        LiveTake take = _session.Take;
        for (int i = 0; i < FramesPerSlice && _frame < _end; i++, _frame++)
        {
            _writer!.Write((int)(_frame - _firstFrame), _pose, out HandPose left, out HandPose right);
            float share = _order.Begins ? 1f : Easing.Smooth((float)(_frame - _from + 1) / (LiveTake.Overlap + 1));
            take.Keep(_frame, _pose, left, right, share);
        }

        // The last frames stay hidden: the next piece fades from them.
        take.Publish(Math.Max(_from, _frame - LiveTake.Overlap));
        Busy = _frame < _end;
    }
}
