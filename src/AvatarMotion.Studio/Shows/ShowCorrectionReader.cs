using System;
using System.Collections.Generic;
using System.Globalization;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Reads the list of what a person knows better than the analysis.</summary>
internal sealed class ShowCorrectionReader
{
    private const string What = "a correction";
    private static readonly string[] Subjects = ["tempo", "bpm", "beat", "beats", "meter", "bar", "section", "join"];
    private readonly string _file;

    public ShowCorrectionReader(string file) => _file = file;

    public IReadOnlyList<SongCorrection> Read(IReadOnlyList<ShowNode> nodes)
    {
        List<SongCorrection> corrections = [];
        foreach (ShowNode node in nodes)
            corrections.Add(Read(node));
        return corrections;
    }

    private SongCorrection Read(ShowNode node)
    {
        ShowFields all = new(node, _file, What, [.. Subjects, "is", "label", "from", "to"]);
        string[] subjects = Array.FindAll(Subjects, all.Has);
        if (subjects.Length == 0)
            throw all.Wrong(node.Line, $"a correction names what it corrects: {string.Join(", ", Subjects)}; for example {{ tempo: double }} or {{ bar: 33.2s }}.");
        if (subjects.Length > 1)
            throw all.Wrong(node.Line, $"one line corrects one thing; write \"{subjects[0]}\" and \"{subjects[1]}\" on two lines.");
        return subjects[0] switch
        {
            "tempo" => Tempo(Fields(node, "tempo", "from", "to")),
            "bpm" => new PaceCorrection(Bpm(Fields(node, "bpm"))),
            "beat" => Beat(Fields(node, "beat", "is")),
            "beats" => Beats(Fields(node, "beats")),
            "meter" => Meter(Fields(node, "meter", "from", "to")),
            "bar" => new BarCorrection(Time(Fields(node, "bar"), "bar")),
            "section" => Section(Fields(node, "section", "is", "label")),
            _ => new JoinCorrection(Time(Fields(node, "join"), "join")),
        };
    }

    private ShowFields Fields(ShowNode node, params string[] keys) => new(node, _file, $"a correction of \"{keys[0]}\"", keys);

    private static TempoCorrection Tempo(ShowFields fields)
    {
        string word = fields.Needed("tempo");
        if (!ShowCorrectionText.Factors.TryGetValue(word, out double factor))
            throw fields.Wrong(fields.LineOf("tempo"), $"\"{word}\" is no correction of the tempo; write half, double, third or triple, or the tempo itself as {{ bpm: 174 }}.");
        (double from, double to) = Stretch(fields);
        return new TempoCorrection(factor, from, to);
    }

    private static double Bpm(ShowFields fields)
    {
        fields.Needed("bpm");
        return fields.Number("bpm", 120, 20, 400);
    }

    private static BeatCorrection Beat(ShowFields fields)
    {
        if (!fields.Has("is"))
            throw fields.Wrong(fields.Line, "a beat is moved from where it is heard to where it is: { beat: 12.48s, is: 12.51s }.");
        return new BeatCorrection(Time(fields, "beat"), Time(fields, "is"));
    }

    private static BeatsCorrection Beats(ShowFields fields)
    {
        List<double> times = [];
        IReadOnlyList<string> texts = fields.Texts("beats");
        for (int i = 0; i < texts.Count; i++)
        {
            // A list of beats is pasted from other programs, so plain numbers are seconds here.
            times.Add(Seconds(texts[i]) ?? Seconds(texts[i] + "s") ?? throw NoTime(fields, fields.List("beats")[i].Line, texts[i]));
            if (i > 0 && times[i] <= times[i - 1])
                throw fields.Wrong(fields.List("beats")[i].Line, $"the beat at {texts[i]} does not come after {texts[i - 1]}; write beats in the order of time.");
        }

        return times.Count >= 2 ? new BeatsCorrection(times) : throw fields.Wrong(fields.LineOf("beats"), "beats are a list of two or more times: { beats: [ 12.48s, 12.99s, 13.5s ] }.");
    }

    private static MeterCorrection Meter(ShowFields fields)
    {
        string text = fields.Needed("meter");
        string[] parts = text.Split('/');
        int unit = 4;
        bool isRead = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && (parts.Length == 1 || (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out unit)));
        if (!isRead || count is < 1 or > 24 || unit is not (2 or 4 or 8 or 16))
            throw fields.Wrong(fields.LineOf("meter"), $"\"{text}\" is no meter; write the beats of a bar, such as 3, or 3/4, or 6/8.");
        bool isCompound = unit >= 8 && count > 3 && count % 3 == 0;
        (double from, double to) = Stretch(fields);
        return new MeterCorrection(isCompound ? count / 3 : count, isCompound ? 3 : 2, from, to);
    }

    private static SectionCorrection Section(ShowFields fields)
    {
        SectionKind? kind = null;
        if (fields.Has("label"))
        {
            string label = fields.Needed("label"), name = SectionWords.Name(label) ?? label;
            fields.CheckKnown(name, fields.LineOf("label"), "kind of section", SectionWords.All);
            kind = SongNames.Parse<SectionKind>(name);
        }

        return new SectionCorrection(Time(fields, "section"), kind, fields.Has("is") ? Time(fields, "is") : null);
    }

    private static (double From, double To) Stretch(ShowFields fields)
    {
        double from = fields.Has("from") ? Time(fields, "from") : 0, to = fields.Has("to") ? Time(fields, "to") : double.PositiveInfinity;
        return from < to ? (from, to) : throw fields.Wrong(fields.LineOf("to"), "\"to\" comes after \"from\".");
    }

    private static double Time(ShowFields fields, string key)
    {
        string text = fields.Needed(key);
        return Seconds(text) ?? throw NoTime(fields, fields.LineOf(key), text);
    }

    /// <summary>Seconds of <c>33.2s</c> or <c>1:03.2</c>, or null.</summary>
    private static double? Seconds(string text)
    {
        int colon = text.IndexOf(':');
        double minutes = 0, seconds;
        bool isRead = colon < 0
            ? Number(text.EndsWith('s') ? text[..^1] : "", out seconds)
            : Number(text[..colon], out minutes) & Number(text[(colon + 1)..].TrimEnd('s'), out seconds) & seconds < 60;
        return isRead ? 60 * minutes + seconds : null;
    }

    private static bool Number(string text, out double value) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static ShowFileException NoTime(ShowFields fields, int line, string text) =>
        fields.Wrong(line, $"\"{text}\" is no time; corrections are in seconds of the song, such as 33.2s or 1:03.2.");
}
