namespace AvatarMotion.Audio;

/// <summary>Everything that beat grids are sought in, computed once per song.</summary>
internal sealed class OnsetEvidence
{
    public OnsetEvidence(float[] onset)
    {
        Onset = onset;
        Smooth = Smoothing.Gaussian(onset, 1.5);
        Sharp = Smoothing.Gaussian(onset, 1.0);
        Spectrum = new OnsetSpectrum(onset);
        Local = new Tempogram(onset, 6.0, 1.0);
    }

    public float[] Onset { get; }

    /// <summary>The onset curve smoothed by 15 ms, for finding beats.</summary>
    public float[] Smooth { get; }

    /// <summary>The onset curve smoothed by 10 ms, for placing them.</summary>
    public float[] Sharp { get; }

    public OnsetSpectrum Spectrum { get; }

    /// <summary>One row per second, for following a tempo.</summary>
    public Tempogram Local { get; }
}
