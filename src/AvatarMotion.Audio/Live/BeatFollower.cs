using System;

namespace AvatarMotion.Audio;

/// <summary>
/// Follows the beat of a running input: samples in, in blocks of any size; tempo, beat and confidence out. Beats are foretold, so that they come when the ear expects them and not later.
/// <see cref="Push"/> allocates nothing and depends on the samples alone, not on how they are cut into blocks. One thread at a time.
/// </summary>
public sealed class BeatFollower
{
    /// <summary>Below this confidence nobody should dance to the beat.</summary>
    public const float LeastConfidence = 0.4f;

    /// <summary>Seconds by which onsets are seen after (or, negative, before) the middle of their frame; clicks are then foretold 6 ms early, whole songs as much late.</summary>
    private const double Bias = 0.003;

    private const double DensityMemory = 3.0;
    private const double EnergyMemory = 1.2;
    private const float Hit = 0.35f;

    private readonly LiveFrames _frames;
    private readonly LiveOnset _onset;
    private readonly PulseFilter _filter = new();
    private readonly PulseLock _lock = new();
    private readonly LiveBar _bar = new();
    private float _hits;
    private bool _inHit;

    /// <param name="sampleRate">Samples per second of each channel, 8,000 to 192,000.</param>
    /// <param name="channels">Interleaved channels, 1 to 16.</param>
    public BeatFollower(int sampleRate, int channels = 1)
    {
        if (sampleRate is < 8000 or > 192000)
            throw new ArgumentOutOfRangeException(nameof(sampleRate), sampleRate, "The rate is 8,000 to 192,000 samples per second.");
        if (channels is < 1 or > 16)
            throw new ArgumentOutOfRangeException(nameof(channels), channels, "The input has 1 to 16 channels.");
        _frames = new LiveFrames(sampleRate, channels);
        _onset = new LiveOnset(_frames.Size, sampleRate);
    }

    /// <summary>Seconds of sound taken so far.</summary>
    public double Time => _frames.Time;

    /// <summary>Tempo in beats per minute, 50 to 220.</summary>
    public double BeatsPerMinute => 60.0 * _lock.Frequency;

    /// <summary>How sure the beat is, in [0, 1]; low in silence, noise and speech.</summary>
    public float Confidence => _lock.Confidence;

    /// <summary>Nothing is heard now.</summary>
    public bool IsSilent => _onset.IsSilent;

    /// <summary>Perceived energy over the last second, in [0, 1], against the loudest of the last minute.</summary>
    public float Energy { get; private set; }

    /// <summary>Brightness over the last second, in [0, 1].</summary>
    public float Brightness { get; private set; }

    /// <summary>Clear onsets per second over the last seconds, at least 0.</summary>
    public float Density => _hits;

    /// <summary>The beat number, modulo 4, that is guessed to be the first of a bar.</summary>
    public int BarOffset => _bar.Offset;

    /// <summary>Takes a block of samples, interleaved, any number of them; NaN counts as 0.</summary>
    public void Push(ReadOnlySpan<float> samples)
    {
        while (Step(ref samples))
        {
        }
    }

    /// <summary>Takes samples up to the next frame of 10 ms and drops them from <paramref name="samples"/>; true where one was complete, so that more may follow.</summary>
    public bool Step(ref ReadOnlySpan<float> samples)
    {
        if (!_frames.Take(ref samples))
            return false;
        _onset.Hear(_frames.Frame, _frames.Hop);
        bool heard = !_onset.IsSilent;
        _filter.Step(_onset.Strength, _onset.Air, heard);
        _lock.Step(_filter, heard);
        _bar.Step(_lock.Beat, _onset);
        Feel();
        return true;
    }

    /// <summary>
    /// Beats since the start at <paramref name="time"/> seconds of the input, whole at beats; <paramref name="time"/> lies a little ahead of or behind <see cref="Time"/>.
    /// It runs on steadily, and jumps by up to half a beat where the beat is found anew.
    /// </summary>
    public double BeatAt(double time) => _lock.Beat + _lock.Frequency * (time - _frames.Middle + Bias);

    private void Feel()
    {
        float loud = (float)((_onset.RelativeLevel + 26) / 22), full = (_onset.Fullness - 0.2f) / 0.8f;
        float energy = _onset.IsSilent ? 0f : 0.5f * Math.Min(Math.Max(loud, 0f), 1f) + 0.5f * Math.Min(Math.Max(full, 0f), 1f);
        Energy += (float)((energy - Energy) / (EnergyMemory * LiveFrames.Rate));
        Brightness += (float)((_onset.Brightness - Brightness) / (EnergyMemory * LiveFrames.Rate));
        bool hit = _onset.Strength > Hit;
        _hits += ((hit && !_inHit ? (float)LiveFrames.Rate : 0f) - _hits) / (float)(DensityMemory * LiveFrames.Rate);
        _inHit = hit;
    }
}
