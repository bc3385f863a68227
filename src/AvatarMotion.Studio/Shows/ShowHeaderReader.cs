using System;
using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Studio;

/// <summary>Reads what stands above the items: video, song, treatment, cast.</summary>
internal sealed class ShowHeaderReader
{
    private readonly string _file;
    private readonly ShowVocabulary _known;

    public ShowHeaderReader(string file, ShowVocabulary known)
    {
        _file = file;
        _known = known;
    }

    public VideoSettings Video(ShowNode? node)
    {
        if (node is null)
            return new VideoSettings();
        ShowFields fields = new(node, _file, "video", "size", "fps");
        (int width, int height) = Size(fields);
        (int numerator, int denominator) = FrameRateText.TryParse(fields.Text("fps", "30"), out (int, int) rate)
            ? rate
            : throw fields.Wrong(fields.LineOf("fps"), $"\"{fields.Text("fps", "")}\" is no frame rate; write 30, 29.97 or 30000/1001.");
        return new VideoSettings { Width = width, Height = height, RateNumerator = numerator, RateDenominator = denominator };
    }

    public SongReference Song(ShowNode? node)
    {
        if (node is null)
            return new SongReference();
        ShowFields fields = new(node, _file, "song", "file", "sha256", "analysis", "lyrics", "stems", "vocals", "tempo-map", "offset", "corrections");
        return new SongReference
        {
            File = fields.Needed("file"),
            Sha256 = fields.Text("sha256", ""),
            Analysis = fields.Text("analysis", ""),
            Lyrics = fields.Text("lyrics", ""),
            Stems = fields.Text("stems", ""),
            Vocals = fields.Text("vocals", ""),
            TempoMap = fields.Text("tempo-map", ""),
            TempoOffset = fields.Has("offset") ? fields.Number("offset", 0, -TempoMap.FarthestOffset, TempoMap.FarthestOffset) : null,
            Corrections = new ShowCorrectionReader(_file).Read(fields.List("corrections")),
        };
    }

    public Treatment Treatment(ShowNode? node)
    {
        Treatment standard = new();
        if (node is null)
            return standard;
        ShowFields fields = new(node, _file, "treatment", "mood", "energy", "sections", "style", "never", "stage", "palette", "words", "credits", "prompt");
        return new Treatment
        {
            Mood = fields.Known("mood", standard.Mood, MoodPalettes.Moods),
            Energy = fields.Number("energy", standard.Energy, 0, 1),
            SectionEnergy = Numbers(fields.Node("sections"), "section", SectionWords.All, 1),
            Style = Numbers(fields.Node("style"), "style", _known.Styles, 1000),
            Never = Never(fields),
            Stage = fields.Known("stage", standard.Stage, _known.Stages),
            Palette = fields.Has("palette") ? Palette(fields) : standard.Palette,
            Words = fields.Known("words", "", ScreenWords.Styles),
            Credits = fields.Known("credits", "", ScreenWords.Cards),
            Prompt = fields.Text("prompt", ""),
        };
    }

    private IReadOnlyList<string> Never(ShowFields fields)
    {
        IReadOnlyList<string> names = fields.Texts("never");
        for (int i = 0; i < names.Count; i++)
            fields.CheckKnown(names[i], fields.List("never")[i].Line, "move", _known.Moves);
        return names;
    }

    public IReadOnlyList<CastMember> Cast(IReadOnlyList<ShowNode> nodes)
    {
        List<CastMember> cast = new();
        foreach (ShowNode node in nodes)
        {
            ShowFields fields = new(node, _file, "a cast member", "id", "avatar", "sings", "name");
            CastMember member = new() { Id = fields.Needed("id"), Avatar = fields.Text("avatar", "lumi"), Sings = fields.Truth("sings", true), Name = fields.Text("name", "") };
            foreach (CastMember other in cast)
            {
                if (other.Id == member.Id)
                    throw fields.Wrong(fields.LineOf("id"), $"two cast members are called \"{member.Id}\"; rename one.");
                if (member.Name.Length > 0 && string.Equals(other.Name, member.Name, StringComparison.OrdinalIgnoreCase))
                    throw fields.Wrong(fields.LineOf("name"), $"two cast members have the name \"{member.Name}\"; rename one.");
            }

            cast.Add(member);
        }

        return cast;
    }

    private static (int Width, int Height) Size(ShowFields fields)
    {
        string text = fields.Text("size", "1280x720");
        string[] parts = text.Split('x', 'X', '×');
        bool read = parts.Length == 2
            & int.TryParse(parts[0], NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int width)
            & int.TryParse(parts[^1], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out int height);
        if (!read || width < 64 || height < 64 || width > 7680 || height > 7680 || width % 2 != 0 || height % 2 != 0)
            throw fields.Wrong(fields.LineOf("size"), $"\"{text}\" is no size; write even numbers from 64 to 7680 such as 1280x720.");
        return (width, height);
    }

    /// <summary>A map from known names to numbers from 0 to <paramref name="high"/>.</summary>
    private Dictionary<string, double> Numbers(ShowNode? node, string what, IReadOnlyCollection<string> known, double high)
    {
        Dictionary<string, double> numbers = new(StringComparer.Ordinal);
        if (node is null)
            return numbers;
        string[] keys = node.Entries.ConvertAll(static entry => entry.Key.Text).ToArray();
        ShowFields fields = new(node, _file, what, keys);
        foreach (string key in keys)
        {
            fields.CheckKnown(key, fields.LineOf(key), what, known);
            numbers[key] = fields.Number(key, 1, 0, high);
        }

        return numbers;
    }

    private static IReadOnlyList<string> Palette(ShowFields fields)
    {
        IReadOnlyList<string> colors = fields.Texts("palette");
        if (colors.Count is < 3 or > 5)
            throw fields.Wrong(fields.LineOf("palette"), "a palette has three to five colors: night, dominant, second, accent.");
        foreach (string color in colors)
        {
            if (!HexColor.TryParse(color, out _))
                throw fields.Wrong(fields.LineOf("palette"), $"\"{color}\" is no color; write it in quotes as \"#ff4f9a\".");
        }

        return colors;
    }
}
