using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Which dance style leads where: the main one carries choruses and drops, accents get parts of their own, stage gestures belong to whoever sings.</summary>
internal sealed class StyleMix
{
    private const string Any = "any";

    private readonly List<(string Name, double Share)> _styles = new();
    private readonly bool _asked;
    private readonly int _seed;

    /// <param name="shares">Any positive numbers.</param>
    /// <param name="asked">Whether a person asked for them; then others stay further away.</param>
    public StyleMix(IReadOnlyDictionary<string, double> shares, bool asked, int seed)
    {
        _asked = asked;
        _seed = seed;
        double sum = 0;
        foreach (double share in shares.Values)
            sum += Math.Max(share, 0);
        foreach (KeyValuePair<string, double> share in shares)
        {
            if (share.Value > 0)
                _styles.Add((share.Key, share.Value / sum));
        }

        _styles.Sort(static (a, b) => a.Share != b.Share ? b.Share.CompareTo(a.Share) : string.CompareOrdinal(a.Name, b.Name));
    }

    /// <summary>The style with the largest share, or an empty text.</summary>
    public string Main => _styles.Count > 0 ? _styles[0].Name : "";

    /// <summary>The style that leads in the part of a phrase: the main one where the song is big, else drawn by share, the same whenever that part comes back.</summary>
    public string Of(PhraseSlot slot)
    {
        if (slot.Big || _styles.Count < 2 || slot.Role == PhraseRole.FinalPose)
            return Main;
        double drawn = SeededRandom.Unit(_seed, "style", slot.Family);
        foreach ((string name, double share) in _styles)
        {
            if (drawn < share)
                return name;
            drawn -= share;
        }

        return Main;
    }

    /// <summary>What speaks against a style in a phrase.</summary>
    public double Cost(string style, PhraseSlot slot)
    {
        if (_styles.Count == 0 || Is(style, Any) || Is(style, Of(slot)))
            return 0;
        foreach ((string name, double share) in _styles)
        {
            if (Is(style, name))
                return 0.9 - 0.5 * share;
        }

        if (Is(style, DanceStyles.Stage) && slot.HoldsMicrophone)
            return 0.35;
        bool fits = true;
        foreach ((string name, double _) in _styles)
            fits &= DanceStyles.Fit(style, name);
        return (fits && DanceStyles.Fit(style, Main) ? 1.1 : 5) + (_asked ? 2.4 : 0);
    }

    private static bool Is(string first, string second) => string.Equals(first, second, StringComparison.Ordinal);
}
