using System.Collections.Generic;

namespace AvatarMotion.Evaluation;

/// <summary>The other levels at which one may tap to the same music.</summary>
internal static class BeatLevels
{
    /// <summary>The beats with the middles between them.</summary>
    public static List<double> Double(IReadOnlyList<double> beats)
    {
        List<double> result = [];
        for (int i = 0; i < beats.Count; i++)
        {
            if (i > 0)
                result.Add((beats[i - 1] + beats[i]) / 2);
            result.Add(beats[i]);
        }

        return result;
    }

    /// <summary>The middles alone.</summary>
    public static List<double> OffBeats(IReadOnlyList<double> beats) => Half(Double(beats), 1);

    /// <summary>Every second beat, from beat <paramref name="first"/> on.</summary>
    public static List<double> Half(IReadOnlyList<double> beats, int first)
    {
        List<double> result = [];
        for (int i = first; i < beats.Count; i += 2)
            result.Add(beats[i]);
        return result;
    }
}
