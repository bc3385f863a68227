using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using AvatarMotion.Assets;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Motion;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>Plans shows and keeps them as files: the Show as text, the song's analysis frozen beside it.</summary>
public static class ShowDesk
{
    /// <summary>Plans a show of <paramref name="source"/> and writes it to <paramref name="showPath"/> (NAME.show.yaml, with NAME.song.json beside it); a person's items in an older file stay.</summary>
    public static PlannedShow Plan(SongSource source, string showPath, PlanOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        PlannedShow planned = Prepare(source, showPath, options, progress, cancellation);
        Keep(planned);
        return planned;
    }

    /// <summary>As <see cref="Plan"/>, but writes nothing yet: <see cref="Keep"/> does.</summary>
    public static PlannedShow Prepare(SongSource source, string showPath, PlanOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        string full = Path.GetFullPath(showPath);
        OutputPlace.Check(showPath, source.SoundPath, source.LyricsPath);
        CheckAvatar(options.Avatar);
        foreach (string other in options.Others)
            CheckAvatar(other);
        ShowText? old = File.Exists(full) ? ShowText.Load(full) : null;
        string name = Path.GetFileName(full);
        List<string> warnings = [];
        Show? before = old is null ? null : ShowFile.Parse(old.Text, name);
        if (before is not null)
            source = ShowTempoMap.Kept(ShowStems.Kept(source, before.Song, Path.GetDirectoryName(full)!, warnings), before.Song, Path.GetDirectoryName(full)!, warnings);
        HeardSong heard = SongHearing.Hear(source, progress, cancellation);
        Song frozen = Freeze(heard.Song), song = before is null ? frozen : ShowCorrections.Apply(before, frozen, old!.Text, name);
        MoveLibrary moves = MoveFolders.Load(PlanWishes.Moves(options, before, Path.GetDirectoryName(full)!), Path.GetDirectoryName(full)!);
        ShowVocabulary known = Vocabulary(song, moves);
        Show? existing = old is null ? null : ShowFile.Parse(old.Text, name, known with { MachineItemsGo = true });
        warnings.AddRange(heard.Warnings);
        if (existing is not null)
            warnings.Add(Reunion(existing, heard, full));
        Show plan = ShowPlanner.Plan(song, PlanWishes.Of(options, song, Reference(heard, full) with { Corrections = existing?.Song.Corrections ?? [] }, existing, Path.GetDirectoryName(full)!, warnings));
        Show show = ShowFile.Parse(old is null ? ShowFile.Text(plan) : ShowFile.MergeText(old.Text, plan, name), name, known);
        return new PlannedShow
        {
            Moves = moves, Show = show, Plan = plan, Song = ShowLyrics.Apply(show, song, warnings), Heard = frozen, SongPath = heard.Path, ShowPath = full, Warnings = warnings, HearSeconds = heard.DecodeSeconds + heard.AnalysisSeconds,
        };
    }

    /// <summary>Writes what <see cref="Prepare"/> planned: the analysis, and the plan laid over the Show file as it is by now.</summary>
    public static void Keep(PlannedShow planned)
    {
        if (planned.Plan is not { } plan)
            return;
        WriteAnalysis(AnalysisPath(planned.ShowPath), planned.Heard ?? planned.Song, plan.Song.Sha256);
        ShowFile.Merge(planned.ShowPath, plan);
    }

    /// <summary>Plans one phrase of a Show file anew with a seed of its own (null takes another each time) and locks it; every other line of the file stays byte for byte.</summary>
    public static PlannedShow PlanPhrase(string showPath, string phrase, int? seed = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        PlannedShow opened = Open(showPath, progress, cancellation);
        string name = Path.GetFileName(showPath);
        int index = opened.Show.Phrases.ToList().FindIndex(each => each.Id == phrase);
        if (index < 0)
            throw new StudioException($"{name}: there is no phrase \"{phrase}\"{NearestName.Hint(phrase, opened.Show.Phrases.Select(each => each.Id))}");
        ShowPhrase old = opened.Show.Phrases[index];
        if (ShowMark.IsKept(old with { Lock = false }))
            throw new StudioException($"{name}: \"{phrase}\" is your own line and stays; take its \"moves:\" away to have others planned.");

        // Without a seed of its own a phrase would come back as it was.
        int another = seed ?? (int)(uint.Parse(ShowMark.Of(old), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) % 10007);
        PlanRequest request = new()
        {
            Seed = another, Treatment = opened.Show.Treatment, Cast = opened.Show.Cast, Existing = opened.Show,
            MoveSources = opened.Show.Moves, Moves = MoveFolders.Planned(opened.Show.Moves, opened.Moves),
        };
        List<ShowPhrase> phrases = [.. opened.Show.Phrases];
        phrases[index] = ShowMark.Sign(ShowPlanner.PlanAgain(opened.Song, request, old) with { By = old.By }) with { Lock = true };
        Show changed = opened.Show with { Phrases = phrases };
        ShowText text = ShowText.Load(showPath);
        (text with { Text = new ShowMerge(text.Text, name) { Replaced = phrase }.With(changed) }).Save(showPath, keepOld: true);
        return opened with { Show = changed };
    }

    /// <summary>Opens a Show file with its song; the frozen analysis is used where it fits the song, else the song is heard again.</summary>
    public static PlannedShow Open(string showPath, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        Show show = ShowFile.Read(showPath);
        string folder = Path.GetDirectoryName(Path.GetFullPath(showPath))!;
        string songPath = ShowFile.FindSong(show, showPath);
        if (show.Cast.Count == 0)
            throw new ShowFileException(Path.GetFileName(showPath), 0, "nobody is in the cast; write cast: [ { id: lead, avatar: lumi } ].");
        List<string> warnings = [];
        Song? song = ReadAnalysis(show, folder, songPath, warnings);
        double seconds = 0;
        if (song is null)
        {
            string lyrics = show.Song.Lyrics.Length > 0 ? Path.GetFullPath(show.Song.Lyrics, folder) : "";
            SongSource source = new(songPath, File.Exists(lyrics) ? lyrics : "") { Stems = ShowStems.Of(show.Song, songPath, folder, warnings) };
            source = ShowTempoMap.Kept(source, show.Song, folder, warnings);
            HeardSong heard = SongHearing.Hear(source, progress, cancellation);
            warnings.AddRange(heard.Warnings);
            song = Freeze(heard.Song);
            seconds = heard.DecodeSeconds + heard.AnalysisSeconds;
            if (show.Song.Analysis == Path.GetFileName(AnalysisPath(showPath)))
                WriteAnalysis(AnalysisPath(showPath), song, heard.Sha256);
        }

        string text = ShowText.Load(showPath).Text, name = Path.GetFileName(showPath);
        Song corrected = ShowCorrections.Apply(show, song, text, name);
        MoveLibrary moves = MoveFolders.Load(show.Moves, folder);
        show = ShowFile.Parse(text, name, Vocabulary(corrected, moves));
        return new PlannedShow { Moves = moves, Show = show, Song = ShowLyrics.Apply(show, corrected, warnings), Heard = song, SongPath = songPath, ShowPath = Path.GetFullPath(showPath), Warnings = warnings, HearSeconds = seconds };
    }

    /// <summary>The names that a Show of <paramref name="song"/> may use.</summary>
    /// <param name="song">Whose bars it counts.</param>
    /// <param name="library">The moves; null takes those in the box.</param>
    public static ShowVocabulary Vocabulary(Song song, MoveLibrary? library = null)
    {
        Dictionary<string, int> moves = new(StringComparer.Ordinal);
        HashSet<string> styles = new(SongStyle.Names, StringComparer.Ordinal);
        foreach (Move move in (library ?? MoveLibrary.Default).All)
        {
            moves[move.Info.Name] = move.Info.Counts;
            styles.Add(move.Info.Style);
        }

        List<string> stages = [];
        foreach (Stage stage in Stage.All)
            stages.Add(stage.Name);
        return new ShowVocabulary
        {
            Moves = moves.Keys, MoveCounts = moves, Styles = styles, Shots = [.. ShotLibrary.Default.Names], Cues = [.. LightCues.Names], Stages = stages, Grid = new MusicalGrid(song), Duration = song.Duration,
        };
    }

    /// <summary>Where the analysis of the Show at <paramref name="showPath"/> lies.</summary>
    internal static string AnalysisPath(string showPath)
    {
        const string Ending = ".show.yaml";
        string full = Path.GetFullPath(showPath);
        string stem = full.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? full[..^Ending.Length] : Path.ChangeExtension(full, null);
        return stem + ".song.json";
    }

    private static void CheckAvatar(string? avatar)
    {
        if (avatar is not null && !PlanWishes.IsBuiltIn(avatar) && !File.Exists(avatar))
            throw new StudioException($"{avatar}: there is no such avatar; name {string.Join(" or ", BuiltInCast.Names)}, or the path of a .vrm or .glb file.");
    }

    /// <summary>Says what stays of the older plan; one of another song is not to be lost.</summary>
    private static string Reunion(Show existing, HeardSong heard, string showPath)
    {
        string planned = Path.GetFullPath(existing.Song.File, Path.GetDirectoryName(showPath)!);
        if (existing.Song.File.Length > 0 && planned != heard.Path && existing.Song.Sha256 != heard.Sha256)
            throw new StudioException($"{showPath} is the plan of another song ({existing.Song.File}): name another file with -o.");
        int kept = 0;
        foreach ((_, IReadOnlyList<ShowItem> items) in ShowWriter.Lists(existing))
            kept += ShowMark.Kept(items).Count;
        string changed = kept switch { 0 => "", 1 => " and the item that is yours or locked", _ => string.Create(CultureInfo.InvariantCulture, $" and the {kept} items that are yours or locked") };
        return $"{Path.GetFileName(showPath)} is there already: its settings{changed} stay, the rest is planned anew.";
    }

    private static SongReference Reference(HeardSong heard, string showPath)
    {
        string folder = Path.GetDirectoryName(showPath)!;
        return new SongReference
        {
            File = PlanWishes.Relative(folder, heard.Path), Sha256 = heard.Sha256, Analysis = Path.GetFileName(AnalysisPath(showPath)),
            Lyrics = heard.LyricsPath.Length > 0 ? PlanWishes.Relative(folder, heard.LyricsPath) : "",
            Stems = heard.Stems.Folder.Length > 0 ? PlanWishes.Relative(folder, heard.Stems.Folder) : "",
            Vocals = heard.Stems.VocalsPath.Length > 0 ? PlanWishes.Relative(folder, heard.Stems.VocalsPath) : "",
            TempoMap = heard.TempoMapPath.Length > 0 ? PlanWishes.Relative(folder, heard.TempoMapPath) : "",
            TempoOffset = heard.TempoOffset,
        };
    }

    /// <summary>The song as its file will give it back, so that a film drawn now equals one drawn from the files later.</summary>
    private static Song Freeze(Song song)
    {
        using MemoryStream file = new();
        SongJson.Write(song, file);
        file.Position = 0;
        return SongJson.Read(file);
    }

    private static Song? ReadAnalysis(Show show, string folder, string songPath, List<string> warnings)
    {
        string path = show.Song.Analysis.Length > 0 ? Path.GetFullPath(show.Song.Analysis, folder) : "";
        if (!File.Exists(path))
            return null;
        if (show.Song.Sha256.Length > 0 && SongHearing.HashOf(songPath) != show.Song.Sha256)
        {
            warnings.Add($"{songPath}: this is not the file that the Show was planned on, so it is heard again; plan again if the film no longer fits.");
            return null;
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            return SongJson.Read(file);
        }
        catch (InvalidDataException error)
        {
            throw new StudioException($"{path}: this is no song analysis that can be read; delete the file to have the song heard again.", error);
        }
    }

    private static void WriteAnalysis(string path, Song song, string sha256) =>
        UnfinishedFile.Write(path, stream => SongJson.Write(song, stream, sha256, SongJson.VisemeOf));
}
