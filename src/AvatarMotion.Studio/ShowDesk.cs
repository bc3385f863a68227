using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>Plans shows and keeps them as files: the Show as text, the song's analysis frozen beside it.</summary>
public static class ShowDesk
{
    /// <summary>Plans a show of <paramref name="source"/> and writes it to <paramref name="showPath"/> (NAME.show.yaml, with NAME.song.json beside it); a person's items in an older file stay.</summary>
    public static PlannedShow Plan(SongSource source, string showPath, PlanOptions options, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        HeardSong heard = SongHearing.Hear(source, progress, cancellation);
        List<string> warnings = [.. heard.Warnings];
        string folder = Path.GetDirectoryName(Path.GetFullPath(showPath))!;
        Directory.CreateDirectory(folder);
        Show? existing = File.Exists(showPath) ? ShowFile.Read(showPath, Vocabulary(heard.Song)) : null;
        string analysis = AnalysisPath(showPath);
        SongReference reference = new()
        {
            File = Relative(folder, heard.Path), Sha256 = heard.Sha256, Analysis = Path.GetFileName(analysis),
            Lyrics = heard.LyricsPath.Length > 0 ? Relative(folder, heard.LyricsPath) : "",
        };
        Show show = ShowPlanner.Plan(heard.Song, Request(heard.Song, options, reference, existing, folder, warnings));
        WriteAnalysis(analysis, heard.Song, heard.Sha256);
        if (existing is null)
            ShowFile.Write(show, showPath);
        else
            ShowFile.Merge(showPath, show);
        return new PlannedShow { Show = show, Song = heard.Song, SongPath = heard.Path, Folder = folder, Warnings = warnings, HearSeconds = heard.DecodeSeconds + heard.AnalysisSeconds };
    }

    /// <summary>Opens a Show file with its song; the frozen analysis is used where it fits the song, else the song is heard again.</summary>
    public static PlannedShow Open(string showPath, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        Show show = ShowFile.Read(showPath);
        string folder = Path.GetDirectoryName(Path.GetFullPath(showPath))!;
        string songPath = ShowFile.FindSong(show, showPath);
        List<string> warnings = [];
        Song? song = ReadAnalysis(show, folder, songPath, warnings);
        double seconds = 0;
        if (song is null)
        {
            string lyrics = show.Song.Lyrics.Length > 0 ? Path.GetFullPath(show.Song.Lyrics, folder) : "";
            HeardSong heard = SongHearing.Hear(new SongSource(songPath, File.Exists(lyrics) ? lyrics : ""), progress, cancellation);
            warnings.AddRange(heard.Warnings);
            song = heard.Song;
            seconds = heard.DecodeSeconds + heard.AnalysisSeconds;
            WriteAnalysis(AnalysisPath(showPath), song, heard.Sha256);
        }

        show = ShowFile.Read(showPath, Vocabulary(song));
        return new PlannedShow { Show = show, Song = song, SongPath = songPath, Folder = folder, Warnings = warnings, HearSeconds = seconds };
    }

    /// <summary>The names that a Show of <paramref name="song"/> may use.</summary>
    public static ShowVocabulary Vocabulary(Song song)
    {
        List<string> moves = [];
        foreach (Move move in MoveLibrary.Default.All)
            moves.Add(move.Info.Name);
        List<string> stages = [];
        foreach (Stage stage in Stage.All)
            stages.Add(stage.Name);
        return new ShowVocabulary
        {
            Moves = moves, Shots = [.. ShotLibrary.Default.Names], Cues = [.. LightCues.Names], Stages = stages, Grid = new MusicalGrid(song), Duration = song.Duration,
        };
    }

    private static PlanRequest Request(Song song, PlanOptions options, SongReference reference, Show? existing, string folder, List<string> warnings)
    {
        TreatmentReading reading = TreatmentReader.FromPrompt(options.Prompt);
        if (reading.Unknown.Count > 0)
            warnings.Add($"These words of the prompt are not understood and were left out: {string.Join(", ", reading.Unknown)}.");
        string avatar = options.Avatar.Equals("lumi", StringComparison.OrdinalIgnoreCase) ? "lumi" : Relative(folder, Path.GetFullPath(options.Avatar));
        return new PlanRequest
        {
            Seed = options.Seed, Video = options.Video, Song = reference, Treatment = reading.Treatment, Cast = [new CastMember { Avatar = avatar }], Existing = existing,
            Shots = (s, grid, draft) => ShotDirector.Plan(s, grid, draft.Treatment, new ShotDirectorOptions { Seed = draft.Seed, Cast = draft.Cast, Lines = draft.Lines, Fixed = draft.Shots }),
            Lights = (s, grid, draft) => LightDirector.Plan(s, grid, draft.Treatment, new LightDirectorOptions { Seed = draft.Seed, Fixed = draft.Lights }),
        };
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

        using FileStream file = File.OpenRead(path);
        return SongJson.Read(file);
    }

    private static void WriteAnalysis(string path, Song song, string sha256)
    {
        string unfinished = path + ".part";
        using (FileStream file = File.Create(unfinished))
            SongJson.Write(song, file, sha256);
        File.Move(unfinished, path, overwrite: true);
    }

    private static string AnalysisPath(string showPath)
    {
        const string Ending = ".show.yaml";
        string full = Path.GetFullPath(showPath);
        string stem = full.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? full[..^Ending.Length] : Path.ChangeExtension(full, null);
        return stem + ".song.json";
    }

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
