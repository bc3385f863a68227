using System;

namespace AvatarMotion.Audio;

/// <summary>How a stem lies on its song.</summary>
public sealed record StemFit
{
    /// <summary>Where the stem's first sample lies on the song, in samples of the song at 44.1 kHz; negative where the stem begins earlier.</summary>
    public double Offset { get; init; }

    /// <summary>How much slower the stem has to be played to stay with the song: 0.0001 is 0.1 ms a second.</summary>
    public double Drift { get; init; }

    /// <summary>How much louder the song has it than the stem; negative where the stem is turned over.</summary>
    public double Gain { get; init; } = 1.0;

    /// <summary>Share of the stem's loud stretches that are found in the song at the same place, in [0, 1]; at 0.5 or below it is no stem of this song.</summary>
    public double Match { get; init; }

    /// <summary>The offset in seconds.</summary>
    public double Seconds => Offset / Sound.FullRate;

    /// <summary>The stem moved to where it belongs and as loud as it is there, as long as <paramref name="song"/> and at its rate, one channel; silence where the stem has nothing.</summary>
    public Waveform Apply(Waveform stem, Waveform song)
    {
        if (stem is null || song is null)
            throw new ArgumentNullException(stem is null ? nameof(stem) : nameof(song));
        float[] moved = new float[song.Length];
        if (Drift == 0 && stem.SampleRate == song.SampleRate)
            Shift(stem, moved, (int)Math.Round(Offset * song.SampleRate / Sound.FullRate));
        else
            new StemWarp(stem, song.SampleRate, Offset / Sound.FullRate, Drift).Fill(moved, (float)Gain);
        return new Waveform(new[] { moved }, song.SampleRate);
    }

    private void Shift(Waveform stem, float[] moved, int offset)
    {
        int from = Math.Min(Math.Max(0, offset), moved.Length);
        new Sound(stem, stem.SampleRate, (float)Gain).Read(from - (long)offset, moved.AsSpan(from));
    }
}
