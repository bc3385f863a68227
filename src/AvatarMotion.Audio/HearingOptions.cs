using System;
using System.Threading;

namespace AvatarMotion.Audio;

/// <summary>How an analysis runs: threads, cancellation and progress of its stages.</summary>
internal sealed class HearingOptions
{
    private readonly IProgress<double>? _progress;
    private readonly object _gate = new();
    private double _from;
    private double _to;
    private double _last;

    public HearingOptions(int threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        Threads = Math.Max(1, threads);
        _progress = progress;
        Cancellation = cancellation;
    }

    /// <summary>Threads that may work, at least 1.</summary>
    public int Threads { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>Opens the next stage, which ends at <paramref name="end"/> of the whole in [0, 1].</summary>
    public void Stage(double end)
    {
        Cancellation.ThrowIfCancellationRequested();
        _from = _to;
        _to = end;
        Step(0);
    }

    /// <summary>Reports the share of the stage that is done, in [0, 1]; what is reported never falls.</summary>
    public void Step(double share)
    {
        if (_progress is null)
            return;
        lock (_gate)
        {
            double value = _from + (_to - _from) * share;
            if (value <= _last)
                return;
            _last = value;
            _progress.Report(value);
        }
    }
}
