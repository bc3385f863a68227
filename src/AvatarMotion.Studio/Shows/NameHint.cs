using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>Says what a person probably meant, as the end of a sentence.</summary>
internal static class NameHint
{
    /// <summary>Names are short; longer input is cut so that a hostile file cannot cost time.</summary>
    private const int LongestName = 64;

    /// <summary><c>, did you mean "x"?</c>, or the list of names where it is short, or a full stop.</summary>
    public static string For(string written, IReadOnlyCollection<string> known)
    {
        if (Nearest(Cut(written), known) is { } near)
            return $", did you mean \"{near}\"?";
        return known.Count is > 0 and <= 12 ? $"; known are {string.Join(", ", known)}." : ".";
    }

    private static string? Nearest(string written, IReadOnlyCollection<string> known)
    {
        string? best = null;
        int bestDistance = Math.Max(2, written.Length / 2) + 1;
        foreach (string name in known)
        {
            int distance = NearestName.Distance(written.ToLowerInvariant(), Cut(name).ToLowerInvariant());
            if (distance < bestDistance)
            {
                best = name;
                bestDistance = distance;
            }
        }

        return best;
    }

    private static string Cut(string name) => name.Length > LongestName ? name[..LongestName] : name;
}
