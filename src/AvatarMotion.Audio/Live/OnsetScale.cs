using System;

namespace AvatarMotion.Audio;

/// <summary>Measures rises against their own recent mean and peaks.</summary>
internal sealed class OnsetScale
{
    private const float LeastPeak = 0.055f;
    private const float MeanGain = 0.012f;
    private const float PeakRise = 0.5f;
    private const float PeakFall = 0.0022f;
    private const float Largest = 1.2f;
    private float _mean;
    private float _peak = LeastPeak;

    /// <summary>The next rise on that scale, in [0, 1.2].</summary>
    public float Follow(float raw)
    {
        _mean += MeanGain * (raw - _mean);
        _peak = raw > _peak ? _peak + PeakRise * (raw - _peak) : Math.Max(LeastPeak, _peak - PeakFall * (_peak - LeastPeak));
        return Math.Min(Math.Max(0f, raw - _mean) / Math.Max(_peak - _mean, 0.5f * LeastPeak), Largest);
    }
}
