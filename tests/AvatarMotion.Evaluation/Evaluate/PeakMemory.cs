using System;
using System.Diagnostics;
using System.Threading;

namespace AvatarMotion.Evaluation;

/// <summary>Watches how much memory the process holds at most, from its creation on.</summary>
internal sealed class PeakMemory : IDisposable
{
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _watch;
    private long _peak;

    public PeakMemory()
    {
        _watch = new Thread(Watch) { IsBackground = true };
        _watch.Start();
    }

    /// <summary>Bytes of resident memory at the highest moment.</summary>
    public long Stop()
    {
        _stop.Set();
        _watch.Join();
        return _peak;
    }

    public void Dispose()
    {
        Stop();
        _stop.Dispose();
    }

    private void Watch()
    {
        do
        {
            using Process self = Process.GetCurrentProcess();
            _peak = Math.Max(_peak, self.WorkingSet64);
        }
        while (!_stop.Wait(TimeSpan.FromMilliseconds(20)));
    }
}
