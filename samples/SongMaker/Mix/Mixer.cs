using System;
using System.Collections.Generic;

namespace AvatarMotion.SongMaker;

/// <summary>Band and voice to one master at −14 LUFS.</summary>
internal sealed class Mixer
{
    private const double TargetLufs = -14.0;

    // Root mean square of each part's sounding stretches, before ducking.
    private static readonly Dictionary<string, double> Levels = new()
    {
        ["drums"] = 0.200, ["bass"] = 0.125, ["piano"] = 0.040, ["pad"] = 0.036, ["strings"] = 0.034, ["arp"] = 0.030, ["bell"] = 0.030,
        ["keys"] = 0.050, ["guitar"] = 0.050,
    };

    private readonly int _rate;
    private readonly double _ceiling;
    private readonly Stereo _master;
    private readonly Stereo _space;
    private double[]? _room;

    public Mixer(double duration, int rate, double ceiling = 0.89)
    {
        _ceiling = ceiling;
        _rate = rate;
        _master = new Stereo((int)(duration * rate));
        _space = new Stereo(_master.Length);
    }

    /// <summary>From now on what plays chords and tunes steps back by 4 dB while this voice sounds.</summary>
    public void MakeRoomFor(float[] voice)
    {
        _room = new double[_master.Length];
        double follow = 0;
        for (int i = 0; i < _room.Length; i++)
        {
            double now = Math.Min(Math.Abs(voice[i]) / 0.06, 1);
            follow += (now - follow) * (now > follow ? 0.002 : 0.00012);
            _room[i] = 1 - 0.37 * follow;
        }
    }

    /// <summary>Adds a band part; all but the drums duck to the kick.</summary>
    public void AddPart(string name, Stereo sound, IReadOnlyList<double> kicks, double gain = 1)
    {
        Brighten(sound, name);
        sound.Leveled(gain * Levels.GetValueOrDefault(name, 0.030));
        if (name != "drums")
            Duck(sound, kicks, name == "bass" ? 0.55 : 0.40);
        if (_room is { } room && name != "bass")
            sound.Shape(i => i < room.Length ? room[i] : 1);
        _master.Add(sound, 1);
        _space.Add(sound, name is "drums" or "bass" ? 0.04 : 0.25);
    }

    /// <summary>Adds a voice with its place and its share of the hall.</summary>
    public void AddVoice(float[] voice, double gain, double pan, double space, double delaySeconds = 0)
    {
        float[] shaped = (float[])voice.Clone();
        Biquad.HighPass(140, 0.7, _rate).Apply(shaped);
        Biquad.Peak(2900, 0.5, 0.9, _rate).Apply(shaped);
        Biquad.HighShelf(8000, 1.0, 0.7, _rate).Apply(shaped);
        int delay = (int)(delaySeconds * _rate);
        _master.AddMono(shaped, gain, pan, delay);
        _space.AddMono(shaped, gain * space, pan, delay);
    }

    /// <summary>Adds our own drums, and their share of the hall.</summary>
    public void AddDrums(Stereo dry, Stereo hall)
    {
        _master.Add(dry, 0.5);
        _space.Add(hall, 0.5);
    }

    /// <summary>Adds the deep bass, which makes room for the kick's first moment.</summary>
    public void AddSub(float[] sound, IReadOnlyList<double> kicks)
    {
        Stereo both = new(sound.Length);
        both.AddMono(sound, 1, 0);
        Duck(both.Leveled(0.095), kicks, 0.5);
        _master.Add(both, 1);
    }

    /// <summary>Adds a voice that has been through its chain; <paramref name="onlyHall"/> adds nothing but its hall.</summary>
    public void AddTrack(float[] voice, double gain, double pan, double space, double delaySeconds = 0, bool onlyHall = false)
    {
        int delay = (int)(delaySeconds * _rate);
        if (!onlyHall)
            _master.AddMono(voice, gain, pan, delay);
        _space.AddMono(voice, gain * space, pan, delay);
    }

    public void AddEffect(Stereo sound, double gain)
    {
        _master.Add(sound, gain);
        _space.Add(sound, 0.3 * gain);
    }

    /// <summary>The finished song: hall added, limited, at the target loudness.</summary>
    public Stereo Master()
    {
        _master.Add(new Reverb(1.9, _rate).Process(_space), 0.55);
        for (int pass = 0; pass < 4; pass++)
        {
            double gain = Math.Pow(10, (TargetLufs - Loudness.Integrated(_master, _rate)) / 20);
            _master.Shape(_ => gain);
            Limit();
        }

        return _master;
    }

    // The sound font is dull on top and thin below for pop: shelves and one bell put it right.
    private void Brighten(Stereo sound, string name)
    {
        foreach (float[] channel in new[] { sound.Left, sound.Right })
        {
            if (name is "bass" or "drums")
                Biquad.Peak(62, 7, 0.8, _rate).Apply(channel);
            else
                Biquad.HighPass(120, 0.7, _rate).Apply(channel);
            if (name != "bass")
                Biquad.HighShelf(3200, name == "drums" ? 6 : 7, 0.7, _rate).Apply(channel);
        }
    }

    private void Duck(Stereo sound, IReadOnlyList<double> kicks, double depth)
    {
        double[] gain = new double[sound.Length];
        Array.Fill(gain, 1.0);
        foreach (double kick in kicks)
        {
            int start = Math.Max((int)((kick - 0.004) * _rate), 0);
            for (int i = 0; i < 0.24 * _rate && start + i < gain.Length; i++)
            {
                double recovery = i / (0.24 * _rate);
                gain[start + i] = Math.Min(gain[start + i], 1 - depth * (1 - recovery * recovery) * Math.Min(i / (0.004 * _rate), 1));
            }
        }

        sound.Shape(i => gain[i]);
    }

    // Look-ahead peak limiter at the ceiling: 5 ms ahead, 80 ms release.
    private void Limit()
    {
        int ahead = (int)(0.005 * _rate);
        double release = Math.Exp(-1.0 / (0.08 * _rate));
        double reduction = 1;
        double[] needed = new double[_master.Length];
        for (int i = 0; i < needed.Length; i++)
        {
            double peak = Math.Max(Math.Abs(_master.Left[i]), Math.Abs(_master.Right[i]));
            needed[i] = peak > _ceiling ? _ceiling / peak : 1;
        }

        double[] window = Minimum(needed, ahead);
        for (int i = 0; i < needed.Length; i++)
        {
            double target = window[i];
            reduction = target < reduction ? reduction + (target - reduction) * 0.02 : 1 - (1 - reduction) * release;
            float gain = (float)Math.Min(reduction, needed[i]);
            _master.Left[i] *= gain;
            _master.Right[i] *= gain;
        }
    }

    private static double[] Minimum(double[] values, int ahead)
    {
        double[] result = new double[values.Length];
        LinkedList<int> queue = new();
        for (int i = values.Length - 1; i >= 0; i--)
        {
            while (queue.Last is not null && values[queue.Last.Value] >= values[i])
                queue.RemoveLast();
            queue.AddLast(i);
            if (queue.First!.Value > i + ahead)
                queue.RemoveFirst();
            result[i] = values[queue.First.Value];
        }

        return result;
    }
}
