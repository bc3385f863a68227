using System.Collections.Generic;

namespace AvatarMotion.Evaluation;

/// <summary>Hit rate of the lines between sections: a line counts where the other list has one within the window.</summary>
/// <remarks>Turnbull et al. 2007; as mir_eval.segment.detection counts it.</remarks>
internal static class BoundaryScore
{
    /// <summary>Half a second and three seconds are the windows in use.</summary>
    /// <param name="truth">Marked lines, the song's beginning and end among them.</param>
    /// <param name="trim">Leaves out the first and the last line of each list, which every answer has right.</param>
    public static Score Of(IReadOnlyList<double> truth, IReadOnlyList<double> estimate, double window, bool trim = false) =>
        EventScore.Of(Lines(truth, trim), Lines(estimate, trim), window);

    private static List<double> Lines(IReadOnlyList<double> times, bool trim)
    {
        SortedSet<double> lines = [.. times];
        List<double> result = [.. lines];
        if (!trim)
            return result;
        return result.Count > 2 ? result.GetRange(1, result.Count - 2) : [];
    }
}
