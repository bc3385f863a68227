using System.Globalization;
using System.Text.RegularExpressions;

namespace AvatarMotion.Studio;

/// <summary>"x2", "(3x)", "×2", "bis": sing it again.</summary>
internal static partial class Repeats
{
    private const int Most = 16;

    /// <summary>How often a line is sung, and the line without that mark; once where it has none.</summary>
    public static (string Text, int Times) Take(string line)
    {
        Match mark = Mark().Match(line);
        if (!mark.Success)
            return (line, 1);
        string count = mark.Groups["n"].Value;
        int times = count.Length == 0 ? 2 : int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture);
        return times is < 1 or > Most ? (line, 1) : (line[..mark.Index].Trim(), times);
    }

    // A bare number of times at the end of a line needs its x; "bis" and "repeat" need brackets unless they stand alone.
    [GeneratedRegex(@"(?:^|\s|(?<=[\)\]\w.,!?…]))(?:[\(\[]\s*(?:(?:repeat|repeat\s+)?[x×X*]\s?(?<n>[0-9]{1,2})|(?<n>[0-9]{1,2})\s?(?:[x×X]|times|mal|fois|veces|volte)|bis|repeat)\s*[\)\]]|(?<=^|\s)(?:[x×X](?<n>[0-9]{1,2})|(?<n>[0-9]{1,2})[x×X]))\s*$|^(?:bis|repeat)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
