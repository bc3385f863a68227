using System;
using System.Collections.Generic;
using System.Text;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Writes a Show as text, one item per line.</summary>
internal static class ShowWriter
{
    /// <summary>The whole file with "\n" as line end.</summary>
    public static string Write(Show show)
    {
        StringBuilder text = new();
        text.Append("version: 1\n");
        foreach ((string key, string value) in Header(show))
        {
            if (value.Length > 0)
                text.Append(key).Append(": ").Append(value).Append('\n');
        }

        List(text, "cast", Each(show.Cast, Member));
        foreach ((string key, IReadOnlyList<ShowItem> items) in Lists(show))
        {
            if (items.Count > 0 || key != "formations")
                List(text, key, Each(items, Item));
        }

        return text.ToString();
    }

    /// <summary>Keys with one value, in their order; an empty value is not written.</summary>
    public static IReadOnlyList<(string Key, string Value)> Header(Show show) => new[]
    {
        ("seed", FormattableString.Invariant($"{show.Seed}")),
        ("video", FormattableString.Invariant($"{{ size: {show.Video.Width}x{show.Video.Height}, fps: {FrameRateText.Write(show.Video.RateNumerator, show.Video.RateDenominator)} }}")),
        ("song", Song(show.Song)),
        ("treatment", Treatment(show.Treatment)),
        ("moves", ShowMovesText.Write(show.Moves)),
    };

    /// <summary>Lists of items by key, in their order.</summary>
    public static IReadOnlyList<(string Key, IReadOnlyList<ShowItem> Items)> Lists(Show show) => new (string, IReadOnlyList<ShowItem>)[]
    {
        ("formations", show.Formations),
        ("phrases", show.Phrases),
        ("lines", show.Lines),
        ("shots", show.Shots),
        ("lights", show.Lights),
        ("effects", show.Effects),
    };

    /// <summary>One cast member in braces.</summary>
    public static string Member(CastMember member) =>
        $"{{ id: {ShowScalar.Name(member.Id)}, avatar: {ShowScalar.Name(member.Avatar)}, sings: {(member.Sings ? "true" : "false")}{(member.Name.Length > 0 ? ", name: " + ShowScalar.Name(member.Name) : "")} }}";

    /// <summary>One item in braces.</summary>
    public static string Item(ShowItem item)
    {
        StringBuilder text = new();
        text.Append($"{{ id: {ShowScalar.Name(item.Id)}, at: {item.At}, ");
        AppendContent(text, item);
        text.Append($", why: {ShowScalar.Quoted(item.Why)}, by: {ShowScalar.Name(item.By)}");
        if (item.Mark.Length > 0)
            text.Append(", mark: ").Append(ShowScalar.Name(item.Mark));
        if (item.Lock)
            text.Append(", lock: true");
        return text.Append(" }").ToString();
    }

    private static void AppendContent(StringBuilder text, ShowItem item)
    {
        switch (item)
        {
            case ShowPhrase phrase:
                ShowPhraseText.Append(text, phrase);
                break;
            case ShowFormation formation:
                text.Append($"shape: {ShowScalar.Name(formation.Shape)}, spacing: {ShowNumber.Write(formation.Spacing)}, order: {Names(formation.Order)}");
                break;
            case ShowLine line:
                text.Append($"who: {Singers(line.Who)}, ");
                text.Append(line.Backing.Length > 0 ? $"backing: {Singers(line.Backing)}, " : "");
                text.Append($"text: {ShowScalar.Quoted(line.Text)}, emotion: {ShowScalar.Name(line.Emotion)}");
                if (line.Gestures.Count > 0)
                    text.Append(", gesture: ").Append(Bracketed(Each(line.Gestures, static each => $"{{ at: {each.At}, hand: {each.Hand}, do: {each.Do} }}")));
                break;
            case ShowShot shot:
                text.Append($"shot: {ShowScalar.Name(shot.Shot)}, subject: {Singers(shot.Subject)}");
                text.Append(shot.Lens > 0 ? $", lens: {ShowNumber.Write(shot.Lens)}" : "");
                text.Append(shot.Move.Length > 0 ? $", move: {ShowScalar.Name(shot.Move)}" : "");
                text.Append($", transition: {ShowScalar.Name(shot.Transition)}");
                break;
            case ShowLight light:
                text.Append($"cue: {ShowScalar.Name(light.Cue)}, colors: {Bracketed(Each(light.Colors, static color => FormattableString.Invariant($"{color}")))}");
                break;
            case ShowEffect effect:
                text.Append($"effect: {ShowScalar.Name(effect.Effect)}, bars: {ShowNumber.Write(effect.Bars)}");
                break;
        }
    }

    /// <summary>The fields of a song that are not empty, corrections apart, in their order.</summary>
    public static IReadOnlyList<(string Key, string Value)> SongFields(SongReference song)
    {
        List<(string Key, string Value)> fields = new() { ("file", ShowScalar.Name(song.File)) };
        foreach ((string key, string value) in new[]
        {
            ("sha256", song.Sha256), ("analysis", song.Analysis), ("lyrics", song.Lyrics), ("stems", song.Stems), ("vocals", song.Vocals), ("tempo-map", song.TempoMap),
        })
        {
            if (value.Length > 0)
                fields.Add((key, ShowScalar.Name(value)));
        }

        if (song.TempoOffset is { } offset)
            fields.Add(("offset", ShowNumber.Write(offset)));
        return fields;
    }

    private static string Song(SongReference song)
    {
        StringBuilder text = new("{ ");
        foreach ((string key, string value) in SongFields(song))
            text.Append($"{key}: {value}, ");
        return text.Append($"corrections: {Bracketed(Each(song.Corrections, ShowCorrectionText.Write))} }}").ToString();
    }

    private static string Treatment(Treatment treatment)
    {
        string sections = treatment.SectionEnergy.Count == 0 ? "" : $"sections: {Numbers(treatment.SectionEnergy)}, ";
        return $"{{ mood: {ShowScalar.Name(treatment.Mood)}, energy: {ShowNumber.Write(treatment.Energy)}, {sections}style: {Numbers(treatment.Style)}, {(treatment.Never.Count == 0 ? "" : $"never: {Names(treatment.Never)}, ")}stage: {ShowScalar.Name(treatment.Stage)}, "
            + $"palette: {Names(treatment.Palette)}, {Given("words", treatment.Words)}{Given("credits", treatment.Credits)}prompt: {ShowScalar.Quoted(treatment.Prompt)} }}";
    }

    private static string Given(string key, string value) => value.Length == 0 ? "" : $"{key}: {ShowScalar.Name(value)}, ";

    private static string Numbers(IReadOnlyDictionary<string, double> numbers)
    {
        List<string> entries = new();
        foreach (KeyValuePair<string, double> entry in numbers)
            entries.Add($"{ShowScalar.Name(entry.Key)}: {ShowNumber.Write(entry.Value)}");
        entries.Sort(StringComparer.Ordinal);
        return entries.Count == 0 ? "{}" : "{ " + string.Join(", ", entries) + " }";
    }

    private static string Singers(string who) => LineSingers.Split(who) is [string one] ? ShowScalar.Name(one) : Names(LineSingers.Split(who));

    /// <summary>A list of names in brackets.</summary>
    internal static string Names(IReadOnlyList<string> names) => Bracketed(Each(names, ShowScalar.Name));

    private static string Bracketed(IReadOnlyList<string> parts) => parts.Count == 0 ? "[]" : "[ " + string.Join(", ", parts) + " ]";

    private static List<string> Each<T>(IReadOnlyList<T> items, Func<T, string> write)
    {
        List<string> written = new();
        foreach (T item in items)
            written.Add(write(item));
        return written;
    }

    private static void List(StringBuilder text, string key, IReadOnlyList<string> items)
    {
        text.Append(key).Append(items.Count == 0 ? ": []\n" : ":\n");
        foreach (string item in items)
            text.Append("  - ").Append(item).Append('\n');
    }
}
