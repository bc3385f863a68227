using System.Threading;

namespace AvatarMotion.Motion;

/// <summary>Where the dance is, handed from the thread that hears to the thread that draws.</summary>
/// <remarks>A sequence lock (Lameter 2005): the writer never waits, a reader that met a write reads again.</remarks>
internal sealed class LiveClock
{
    private LiveMoment _moment;
    private int _version;

    /// <summary>Writes; one thread at a time.</summary>
    public void Write(in LiveMoment moment)
    {
        Interlocked.Increment(ref _version);
        _moment = moment;
        Interlocked.Increment(ref _version);
    }

    /// <summary>Reads the last whole moment.</summary>
    public LiveMoment Read()
    {
        SpinWait spin = default;
        while (true)
        {
            int before = Volatile.Read(ref _version);
            LiveMoment moment = _moment;
            Interlocked.MemoryBarrier();
            if ((before & 1) == 0 && before == Volatile.Read(ref _version))
                return moment;
            spin.SpinOnce();
        }
    }
}

/// <summary>The state of a live dance at one moment of the input.</summary>
internal struct LiveMoment
{
    /// <summary>Seconds of the input.</summary>
    public double Time;

    /// <summary>Beats danced, and beats per second.</summary>
    public double Beat;
    public double Frequency;

    /// <summary>What is shown, and from when on (seconds of the input).</summary>
    public LiveView Now;
    public double ShownAt;

    /// <summary>What was shown before.</summary>
    public LiveView Before;

    public LiveMode Mode;
    public float Confidence;
}

/// <summary>A session as the dance beats see it.</summary>
internal struct LiveView
{
    /// <summary>Number of the session; negative for none.</summary>
    public int Session;

    /// <summary>The dance beat that is beat 0 of its score.</summary>
    public double Origin;

    /// <summary>Seconds of its score per beat.</summary>
    public double Period;

    /// <summary>Frames that are or will be baked.</summary>
    public long Frames;

    /// <summary>Seconds of its score at a dance beat.</summary>
    public readonly double ScoreTime(double beat) => (beat - Origin) * Period;
}
