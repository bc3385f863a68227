using System;
using System.Collections.Generic;
using System.Threading;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Lets a dancer dance to a source until it ends, and tells every beat.</summary>
public sealed class LiveRehearsal
{
    private const double PosesPerSecond = 60;
    private const double BlockSeconds = 0.01;

    private readonly LiveSource _source;
    private readonly LiveDancer _dancer;
    private readonly Action<LiveBeat> _onBeat;
    private readonly List<LiveBeat> _beats = [];
    private readonly BodyPose _pose = new();
    private double _beat;

    private LiveRehearsal(LiveSource source, LiveDancer dancer, Action<LiveBeat> onBeat, bool records)
    {
        (_source, _dancer, _onBeat) = (source, dancer, onBeat);
        Recording = new LiveRecording(PosesPerSecond, records);
    }

    /// <summary>What was danced; only its length where nothing was to be recorded.</summary>
    public LiveRecording Recording { get; }

    /// <summary>Every beat, in time.</summary>
    public IReadOnlyList<LiveBeat> Beats => _beats;

    /// <summary>Dances to the end of <paramref name="source"/>, or until it is stopped; what was danced until then is kept.</summary>
    public static LiveRehearsal Run(LiveSource source, Rig rig, LiveOptions options, Action<LiveBeat> onBeat, bool records = true, CancellationToken cancellation = default)
    {
        using LiveDancer dancer = new(rig, options with { SampleRate = source.SampleRate, Channels = source.Channels });
        LiveRehearsal rehearsal = new(source, dancer, onBeat, records);
        float[] block = new float[(int)(BlockSeconds * source.SampleRate) * source.Channels];
        int read = block.Length;
        while (read == block.Length && !cancellation.IsCancellationRequested)
        {
            read = source.Read(block, cancellation);
            dancer.Push(block.AsSpan(0, read));
            rehearsal.Look();
        }

        if (rehearsal.Recording.Duration <= 0)
            throw new StudioException("No sound came: check what is piped in.");
        return rehearsal;
    }

    private void Look()
    {
        while (Recording.Duration < _dancer.Time)
        {
            _dancer.Sample(Recording.Duration, _pose);
            Recording.Add(_pose, _dancer.MoveAt(Recording.Duration));
        }

        double beat = _dancer.BeatAt(_dancer.Time);
        if (Math.Floor(beat) > Math.Floor(_beat))
        {
            double time = _dancer.Time - (beat - Math.Floor(beat)) * 60 / _dancer.BeatsPerMinute;
            _beats.Add(new LiveBeat(time, _beats.Count + 1, _dancer.BeatsPerMinute, _dancer.Confidence, _dancer.Mode, _dancer.MoveAt(_dancer.Time)));
            _onBeat(_beats[^1]);
        }

        _beat = beat;
    }
}
