using System.Globalization;

namespace AvatarMotion.Media;

/// <summary>The rate at which a sound file itself counts, which programs that place marks by sample need.</summary>
public static class SampleRate
{
    private const int Usual = 44_100;

    /// <summary>Samples a second of the first sound in <paramref name="path"/>; 44100 where ffprobe is missing or does not say.</summary>
    public static int Of(string path)
    {
        string? said = ProgramVersion.Output("ffprobe", ["-v", "quiet", .. Ffmpeg.Input(path), "-select_streams", "a:0", "-show_entries", "stream=sample_rate", "-of", "csv=p=0"]);
        return int.TryParse(said?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int rate) && rate > 0 ? rate : Usual;
    }
}
