using System;

namespace AvatarMotion.Audio;

/// <summary>A time that the lyrics give: a unit is entered between <paramref name="From"/> and <paramref name="To"/> seconds; each <paramref name="Slack"/> seconds outside cost 1.</summary>
internal readonly record struct EntryTime(int Unit, double From, double To, double Slack)
{
    /// <summary>Cost of entering at <paramref name="time"/> seconds, at most 0.</summary>
    public float Cost(double time) => -(float)(Math.Max(0, Math.Max(From - time, time - To)) / Slack);
}
