using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Our own drums: swept sines, struck tones and filtered noise; no samples.</summary>
internal sealed class DrumKit
{
    private static readonly Dictionary<string, (double Pan, double Hall, double Gain)> Places = new()
    {
        ["kick"] = (0, 0.01, 0.85), ["snare"] = (0.05, 0.12, 0.74), ["clap"] = (-0.08, 0.22, 0.52), ["rim"] = (0.22, 0.15, 0.42), ["snap"] = (-0.2, 0.3, 0.40),
        ["hat"] = (0.28, 0.05, 0.20), ["open"] = (0.28, 0.08, 0.15), ["shaker"] = (-0.35, 0.08, 0.17), ["crash"] = (-0.15, 0.3, 0.34), ["tom"] = (-0.3, 0.15, 0.6),
    };

    private readonly int _rate;
    private readonly Dictionary<string, float[]> _sounds = new();
    private uint _state = 362436069;

    public DrumKit(int rate)
    {
        _rate = rate;
    }

    /// <summary>Adds all hits to the dry sound and their share to the hall.</summary>
    public void Play(IEnumerable<DrumHit> hits, Stereo dry, Stereo hall)
    {
        foreach (DrumHit hit in hits)
        {
            if (!_sounds.TryGetValue(hit.Drum, out float[]? sound))
                _sounds[hit.Drum] = sound = Make(hit.Drum);
            (double pan, double space, double gain) = Places[hit.Drum];
            int at = (int)Math.Round(hit.Time * _rate);
            double level = gain * Math.Pow(hit.Velocity, 1.4);
            dry.AddMono(sound, level, pan, at);
            hall.AddMono(sound, level * space, pan, at);
        }
    }

    private float[] Make(string drum) => drum switch
    {
        "kick" => Render(0.42, Kick),
        "snare" => Filtered(Render(0.34, Snare), Biquad.HighPass(110, 0.7, _rate)),
        "clap" => Filtered(Render(0.35, Clap), Biquad.HighPass(600, 0.8, _rate), Biquad.Peak(1300, 8, 1.2, _rate)),
        "rim" => Filtered(Render(0.09, t => Math.Exp(-t / 0.012) * (0.7 * Math.Sin(2 * Math.PI * 1720 * t) + 0.5 * Math.Sin(2 * Math.PI * 2480 * t) + 0.4 * White())), Biquad.HighPass(500, 0.7, _rate)),
        "snap" => Filtered(Render(0.16, t => (Math.Exp(-t / 0.006) + 0.25 * Math.Exp(-t / 0.04)) * White()), Biquad.HighPass(1100, 0.8, _rate), Biquad.Peak(2300, 10, 1.5, _rate)),
        "hat" => Filtered(Render(0.09, t => Math.Exp(-t / 0.021) * Metal(t)), Biquad.HighPass(6800, 0.9, _rate)),
        "open" => Filtered(Render(0.42, t => Math.Exp(-t / 0.13) * Metal(t)), Biquad.HighPass(6200, 0.9, _rate)),
        "shaker" => Filtered(Render(0.12, t => Math.Min(t / 0.018, 1) * Math.Exp(-Math.Max(t - 0.018, 0) / 0.022) * White()), Biquad.HighPass(4800, 0.8, _rate)),
        "crash" => Filtered(Render(2.6, t => (0.55 * Math.Exp(-t / 0.6) + 0.45 * Math.Exp(-t / 0.12)) * (0.6 * White() + 0.6 * Metal(t))), Biquad.HighPass(3200, 0.7, _rate)),
        "tom" => Render(0.4, t => Math.Exp(-t / 0.12) * Math.Sin(2 * Math.PI * (95 * t + 30 * 0.05 * (1 - Math.Exp(-t / 0.05)))) + 0.15 * Math.Exp(-t / 0.008) * White()),
        _ => throw new KeyNotFoundException($"the kit has no drum \"{drum}\""),
    };

    // A sine that falls from 210 to 50 Hz, driven, with a click of wood on top.
    private double Kick(double t)
    {
        double cycles = 50 * t + 160 * 0.024 * (1 - Math.Exp(-t / 0.024));
        double body = Math.Tanh(2.1 * Math.Exp(-t / 0.15) * Math.Sin(2 * Math.PI * cycles));
        return body * Math.Clamp((0.42 - t) / 0.05, 0, 1) + 0.42 * Math.Exp(-t / 0.0028) * White();
    }

    // Two modes of the skin, wires, and a crack.
    private double Snare(double t)
    {
        double skin = Math.Exp(-t / 0.055) * (0.75 * Math.Sin(2 * Math.PI * (192 * t + 1.1 * (1 - Math.Exp(-t / 0.012)))) + 0.4 * Math.Sin(2 * Math.PI * 334 * t));
        double wires = (0.75 * Math.Exp(-t / 0.075) + 0.5 * Math.Exp(-t / 0.007)) * White();
        return Math.Tanh(1.5 * (skin + wires));
    }

    private double Clap(double t)
    {
        double level = 0.7 * Math.Exp(-Math.Max(t - 0.027, 0) / 0.075) * (t >= 0.027 ? 1 : 0);
        foreach (double hand in new[] { 0, 0.010, 0.019 })
            level += t >= hand ? Math.Exp(-(t - hand) / 0.0035) : 0;
        return Math.Tanh(level * White());
    }

    // Six square waves without a common period, as in drum machines, and some noise.
    private double Metal(double t)
    {
        double sum = 0;
        foreach (double hertz in new[] { 2053.0, 3041.0, 3709.0, 5227.0, 5443.0, 8011.0 })
            sum += Math.Sin(2 * Math.PI * hertz * t) > 0 ? 1 : -1;
        return 0.09 * sum + 0.75 * White();
    }

    private float[] Render(double seconds, Func<double, double> wave)
    {
        float[] samples = new float[(int)(seconds * _rate)];
        for (int i = 0; i < samples.Length; i++)
            samples[i] = (float)(wave((double)i / _rate) * Math.Min((samples.Length - i) / (0.01 * _rate), 1));
        return samples;
    }

    private static float[] Filtered(float[] samples, params Biquad[] filters)
    {
        foreach (Biquad filter in filters)
            filter.Apply(samples);
        return samples;
    }

    private double White()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state * (2.0 / uint.MaxValue) - 1.0;
    }
}
