namespace AvatarMotion.Audio;

/// <summary>Reads features along a song, stretch by stretch, while its spectrum is computed.</summary>
internal interface IFeatureReader
{
    /// <summary>Where the next frames are written.</summary>
    FeatureWindow Window { get; }

    /// <summary>Frames that may be written before <see cref="Read"/> is called.</summary>
    int Stretch { get; }

    /// <summary>Takes note that all frames before <paramref name="last"/> out of <paramref name="total"/> have been written.</summary>
    void Read(int last, int total);
}
