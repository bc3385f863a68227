using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AvatarMotion.Assets;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Puts together what is planned from: what the person asks for now, then what the older plan says, then the defaults.</summary>
internal static class PlanWishes
{
    private const int StandardSeed = 7;

    public static PlanRequest Of(PlanOptions options, Song song, SongReference reference, Show? existing, string folder, List<string> warnings)
    {
        ShowMoves moves = Moves(options, existing, folder);
        return new PlanRequest
        {
            MoveSources = moves,
            Moves = MoveFolders.Planned(moves, MoveFolders.Load(moves, folder)),
            Seed = options.Seed ?? existing?.Seed ?? StandardSeed,
            Video = options.Video ?? existing?.Video ?? new VideoSettings(),
            Song = reference,
            Treatment = Treatment(options.Prompt, song, existing, warnings),
            Cast = Cast(options, song, existing, folder, warnings),
            Existing = existing,
        };
    }

    // An older plan has its cast already, with whatever a person changed in it.
    private static IReadOnlyList<CastMember> Cast(PlanOptions options, Song song, Show? existing, string folder, List<string> warnings)
    {
        IReadOnlyList<CastMember> cast = CastWishes.Of(options, existing, folder);
        return existing is { Cast.Count: > 0 } ? cast : SingerCasting.With(cast, song.Lyrics, options.Dancers is null, warnings);
    }

    /// <summary>Where moves come from: what is asked for now, else what the older plan says.</summary>
    public static ShowMoves Moves(PlanOptions options, Show? existing, string folder)
    {
        ShowMoves before = existing?.Moves ?? new ShowMoves();
        List<string> folders = [];
        foreach (string each in options.Moves)
            folders.Add(each == MoveFolders.Library ? each : Relative(folder, Path.GetFullPath(each)));
        return new ShowMoves { Folders = folders.Count > 0 ? folders : before.Folders, OnlyCaptured = options.OnlyCaptured ?? before.OnlyCaptured };
    }

    public static bool IsBuiltIn(string avatar) => BuiltInCast.Names.Contains(avatar, StringComparer.OrdinalIgnoreCase);

    /// <summary>A path as a Show writes it: from its own folder, with slashes.</summary>
    public static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    /// <summary>The prompt read anew where it is another one; else the older treatment with whatever a person changed in it.</summary>
    private static Treatment Treatment(string? prompt, Song song, Show? existing, List<string> warnings)
    {
        if (existing is not null && (prompt is null || prompt == existing.Treatment.Prompt))
            return existing.Treatment;
        TreatmentReading reading = TreatmentReader.FromPrompt(prompt ?? "", song);
        if (reading.Unknown.Count > 0)
            warnings.Add($"These words of the prompt are not understood and were left out: {string.Join(", ", reading.Unknown)}.");
        return existing is null ? reading.Treatment : reading.Treatment with { Words = existing.Treatment.Words, Credits = existing.Treatment.Credits };
    }
}
