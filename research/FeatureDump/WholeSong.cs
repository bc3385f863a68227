using AvatarMotion.Audio;

namespace AvatarMotion.FeatureDump;

/// <summary>Keeps the features of a whole song.</summary>
internal sealed class WholeSong : IFeatureReader
{
    public WholeSong(int frames)
    {
        Stretch = frames;
        Window = new FeatureWindow(OnsetListener.Features.Count, frames);
    }

    public FeatureWindow Window { get; }

    public int Stretch { get; }

    /// <summary>Frames of the song.</summary>
    public int Count { get; private set; }

    public void Read(int last, int total) => Count = total;
}
