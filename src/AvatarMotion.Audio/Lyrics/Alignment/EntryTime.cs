using System;

namespace AvatarMotion.Audio;

/// <summary>A time that the lyrics give: a unit is entered between <paramref name="From"/> and <paramref name="To"/> seconds; each <paramref name="Slack"/> seconds outside cost 1, and what is far outside costs more.</summary>
internal readonly record struct EntryTime(int Unit, double From, double To, double Slack)
{
    /// <summary>So far, in seconds, no given time errs.</summary>
    private const double Far = 0.5;

    /// <summary>Cost of entering at <paramref name="time"/> seconds, at most 0.</summary>
    public float Cost(double time)
    {
        double away = Math.Max(0, Math.Max(From - time, time - To));
        return -(float)(away / Slack + away * away / (Far * Far));
    }
}
