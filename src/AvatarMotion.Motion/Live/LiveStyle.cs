using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Which dances a running music asks for, from its tempo, energy, brightness and density.</summary>
internal sealed class LiveStyle
{
    private readonly IReadOnlyDictionary<string, double> _wished;
    private readonly double _most;

    public LiveStyle(IReadOnlyDictionary<string, double> wished)
    {
        _wished = wished;
        foreach (KeyValuePair<string, double> share in wished)
            _most = Math.Max(_most, share.Value);
    }

    /// <summary>How well a style fits, in [0, 1].</summary>
    public double Fit(string style, in LiveOrder heard)
    {
        if (_most > 0)
            return _wished.TryGetValue(style, out double share) ? share / _most : 0;
        double tempo = heard.Tempo, energy = heard.Energy;
        return style switch
        {
            "pop" => 0.85,
            "k-pop" or "j-pop" => 0.45 + 0.45 * Near(tempo, 120, 22) * heard.Brightness,
            "hip-hop" => 0.35 + 0.65 * Near(tempo, 96, 16),
            "popping" or "locking" or "waacking" => 0.2 + 0.5 * Near(tempo, 108, 16),
            "house" or "shuffle" => 0.2 + 0.8 * Near(tempo, 124, 9),
            "disco" => 0.25 + 0.6 * Near(tempo, 118, 10),
            "latin" => 0.2 + 0.3 * Near(tempo, 98, 12),
            "rock" => 0.15 + 0.7 * Math.Max(0, energy - 0.55) / 0.45,
            "ballad" or "contemporary" => 0.9 * Math.Max(Near(tempo, 66, 16), 0.8 - 1.6 * energy),
            _ => 0.15,
        };
    }

    private static double Near(double value, double center, double width)
    {
        double off = (value - center) / width;
        return Math.Exp(-0.5 * off * off);
    }
}
