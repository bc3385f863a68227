using System;

namespace AvatarMotion.Audio;

/// <summary>Start and end of every phone of a chain, in seconds, ascending.</summary>
internal sealed class PhoneTimes
{
    private PhoneTimes(int phones)
    {
        Starts = new double[phones];
        Ends = new double[phones];
    }

    public double[] Starts { get; }

    public double[] Ends { get; }

    /// <summary>Where a path enters and leaves the phones, between the frames as finely as the evidence turns over.</summary>
    public static PhoneTimes Of(int[] path, PhoneGraph graph, PhoneEvidence evidence)
    {
        PhoneTimes times = new(graph.Phones.Count);
        int inside = -1;
        for (int frame = 0; frame <= path.Length; frame++)
        {
            int phone = frame < path.Length ? graph.Units[path[frame]].Phone : -1;
            if (phone == inside)
                continue;
            double border = frame == path.Length ? (frame - 1) / evidence.Rate : frame == 0 ? 0 : Border(frame, path, graph, evidence) / evidence.Rate;
            if (inside >= 0)
                times.Ends[inside] = border;
            if (phone >= 0)
                times.Starts[phone] = border;
            inside = phone;
        }

        return times;
    }

    /// <summary>Every phone as long as every other, where nothing better is known.</summary>
    public static PhoneTimes Spread(PhoneGraph graph, PhoneEvidence evidence)
    {
        PhoneTimes times = new(graph.Phones.Count);
        double length = evidence.Frames / evidence.Rate / Math.Max(1, graph.Phones.Count);
        for (int i = 0; i < times.Starts.Length; i++)
            (times.Starts[i], times.Ends[i]) = (i * length, (i + 1) * length);
        return times;
    }

    /// <summary>The moment, in frames, at which the evidence changes sides between the state before and the one from <paramref name="frame"/> on.</summary>
    private static double Border(int frame, int[] path, PhoneGraph graph, PhoneEvidence evidence)
    {
        int before = graph.Units[path[frame - 1]].Column, after = graph.Units[path[frame]].Column;
        double left = evidence.Frame(frame - 1)[after] - evidence.Frame(frame - 1)[before], right = evidence.Frame(frame)[after] - evidence.Frame(frame)[before];
        return left < 0 && right > 0 ? frame - 1 + left / (left - right) : frame - 0.5;
    }
}
