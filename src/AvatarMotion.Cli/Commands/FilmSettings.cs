using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using AvatarMotion.Media;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>The options that say how a film is drawn, shared by <c>make</c> and <c>render</c>.</summary>
internal sealed class FilmSettings
{
    private const int ShortSide = 720;

    private readonly Option<string?> _size = new("--size") { Description = "Size in pixels, for example 1920x1080 [default: the Show's, else 1280x720]", HelpName = "WxH" };
    private readonly Option<string?> _aspect = new("--aspect") { Description = "Shape of the picture: 16:9, 9:16, 1:1, 4:5; the camera is framed anew for it", HelpName = "W:H" };
    private readonly Option<string?> _fps = new("--fps") { Description = "Frames per second: 24, 30, 60, 29.97, 30000/1001 [default: 30]", HelpName = "RATE" };
    private readonly Option<double> _from = new("--from") { Description = "Begin at this second of the song", HelpName = "S", DefaultValueFactory = _ => 0.0 };
    private readonly Option<double?> _to = new("--to") { Description = "End at this second of the song", HelpName = "S" };
    private readonly Option<bool> _draft = new("--draft") { Description = "A quick look: 640 pixels wide and simpler" };
    private readonly Option<string?> _words = new("--words") { Description = "Look of the lyrics on screen: clean, neon, handwritten, kinetic, or off [default: the Show's, else by its mood]", HelpName = "STYLE" };
    private readonly Option<bool> _noWords = new("--no-words") { Description = "No lyrics, no title and no credits on screen, as --words off" };
    private readonly Option<string?> _sheet = new("--contact-sheet") { Description = "Also write a grid of stills with times to this PNG", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        AddShapeTo(command);
        foreach (Option option in new Option[] { _from, _to, _draft, _words, _noWords, _sheet })
            command.Add(option);
    }

    /// <summary>Only size, shape and rate.</summary>
    public void AddShapeTo(Command command)
    {
        foreach (Option option in new Option[] { _size, _aspect, _fps })
            command.Add(option);
    }

    /// <summary>Refuses a film that its name would hide from players.</summary>
    public static void CheckEnding(string output)
    {
        if (Path.GetExtension(output).ToLowerInvariant() is not (".mp4" or ".m4v" or ".mov") && !Directory.Exists(output) && !Path.EndsInDirectorySeparator(output))
            throw new StudioException($"{output}: a film is written as .mp4; name the file so.");
    }

    /// <summary>Options for drawing; the video settings are null where the person named none.</summary>
    public FilmOptions Read(ParseResult parsed, VideoSettings? standard)
    {
        double from = parsed.GetValue(_from);
        double to = parsed.GetValue(_to) ?? double.PositiveInfinity;
        if (!(from >= 0) || !(to > from))
            throw new StudioException("--from and --to are seconds of the song, and --to comes after --from.");
        string? words = parsed.GetValue(_words)?.Trim().ToLowerInvariant();
        if (words is not null && !ScreenWords.Styles.Contains(words))
            throw new StudioException($"--words takes {string.Join(", ", ScreenWords.Styles)}, not \"{words}\".");
        return new FilmOptions
        {
            From = from, To = to, Draft = parsed.GetValue(_draft), Words = !parsed.GetValue(_noWords), WordStyle = words, ContactSheet = parsed.GetValue(_sheet), Video = Video(parsed, standard),
        };
    }

    /// <summary>The video settings that the options ask for on top of <paramref name="standard"/>; null where there are neither.</summary>
    public VideoSettings? Video(ParseResult parsed, VideoSettings? standard)
    {
        string? size = parsed.GetValue(_size);
        string? aspect = parsed.GetValue(_aspect);
        string? fps = parsed.GetValue(_fps);
        if (size is null && aspect is null && fps is null)
            return standard;
        VideoSettings video = standard ?? new VideoSettings();
        if (aspect is not null)
            video = Shaped(video, aspect);
        if (size is not null)
            video = Sized(video, size);
        return fps is null ? video : Rated(video, fps);
    }

    private static VideoSettings Sized(VideoSettings video, string text)
    {
        (int width, int height) = Pair(text, 'x', $"--size takes WIDTHxHEIGHT, for example 1280x720, not \"{text}\".");
        if (width is < 64 or > 7680 || height is < 64 or > 7680 || width % 2 != 0 || height % 2 != 0)
            throw new StudioException($"--size {text}: both sides are even numbers from 64 to 7680.");
        return video with { Width = width, Height = height };
    }

    private static VideoSettings Shaped(VideoSettings video, string text)
    {
        (int wide, int high) = Pair(text, ':', $"--aspect takes WIDE:HIGH, for example 9:16, not \"{text}\".");
        double ratio = (double)wide / high;
        if (ratio is < 0.33 or > 3.5)
            throw new StudioException($"--aspect {text}: shapes go from 1:3 to 3.5:1.");
        int side = (int)(ShortSide * Math.Max(ratio, 1 / ratio) / 2 + 0.5) * 2;
        return ratio >= 1 ? video with { Width = side, Height = ShortSide } : video with { Width = ShortSide, Height = side };
    }

    private static VideoSettings Rated(VideoSettings video, string text)
    {
        if (!FrameRate.TryParse(text, out FrameRate rate))
            throw new StudioException($"--fps takes a rate such as 24, 30, 60 or 30000/1001, not \"{text}\".");
        return video with { RateNumerator = rate.Numerator, RateDenominator = rate.Denominator };
    }

    private static (int First, int Second) Pair(string text, char between, string complaint)
    {
        string[] parts = text.Split(between);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int second) || first < 1 || second < 1)
            throw new StudioException(complaint);
        return (first, second);
    }
}
