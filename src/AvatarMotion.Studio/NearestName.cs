using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>Finds what a person probably meant.</summary>
internal static class NearestName
{
    /// <summary>The known name nearest to <paramref name="written"/>, or null where none is near.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        string? best = null;
        int bestDistance = Math.Max(2, written.Length / 2) + 1;
        foreach (string name in known)
        {
            int distance = Distance(written.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance < bestDistance)
            {
                best = name;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary><c>, did you mean "x"?</c>, or the list of names, or a full stop.</summary>
    public static string Hint(string written, IEnumerable<string> names)
    {
        List<string> known = [.. names];
        if (Of(written, known) is { } near)
            return $", did you mean \"{near}\"?";
        return known.Count is > 0 and <= 12 ? $"; known are {string.Join(", ", known)}." : ".";
    }

    /// <summary>Edit distance with neighbor exchange (optimal string alignment): the smallest number of inserted, deleted, changed or swapped letters.</summary>
    internal static int Distance(string a, string b)
    {
        // Names are short; long input is cut so that a hostile file cannot cost time.
        a = a.Length > 64 ? a[..64] : a;
        b = b.Length > 64 ? b[..64] : b;
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int same = a[i - 1] == b[j - 1] ? 0 : 1;
                int least = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    least = Math.Min(least, cost[i - 2, j - 2] + 1);
                cost[i, j] = least;
            }
        }

        return cost[a.Length, b.Length];
    }
}
