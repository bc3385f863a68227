using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>Finds the name a person probably meant.</summary>
internal static class NearestName
{
    /// <summary>" Did you mean 'x'?", or the list of what is known where nothing is near.</summary>
    public static string Hint(string wrong, IEnumerable<string> known)
    {
        string best = "";
        int bestDistance = int.MaxValue;
        List<string> all = new(known);
        foreach (string name in all)
        {
            int distance = Distance(wrong, name);
            if (distance < bestDistance)
                (best, bestDistance) = (name, distance);
        }

        return bestDistance <= Math.Max(2, wrong.Length / 2) ? $" Did you mean '{best}'?" : $" Known: {string.Join(", ", all)}.";
    }

    /// <summary>Edit distance (Levenshtein 1966): insertions, deletions and exchanges of letters.</summary>
    public static int Distance(string a, string b)
    {
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                int exchange = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(exchange, Math.Min(row[j], row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
