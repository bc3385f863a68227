using System.CommandLine;
using System.IO;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>The options that give the beats of a song from its maker's own project, shared by all commands that take one.</summary>
internal sealed class TempoMapSettings
{
    private readonly Option<string?> _map = new("--tempo-map") { Description = "Beats, bars and sections from a MIDI file [default: the only .mid in the folder, where SONG is one, or among the stems]", HelpName = "FILE.mid" };
    private readonly Option<double?> _offset = new("--offset") { Description = "How many seconds of the song pass before the tempo map begins; negative where the map begins first [default: found by ear, up to 2]", HelpName = "S" };

    public void AddTo(Command command)
    {
        command.Add(_map);
        command.Add(_offset);
    }

    /// <summary>The song with the tempo map that the options name, or else the only one in <paramref name="stems"/>.</summary>
    public SongSource Read(ParseResult parsed, SongSource source, string? stems)
    {
        double? offset = parsed.GetValue(_offset);
        string? map = parsed.GetValue(_map);
        if (offset is { } seconds && !(seconds >= -TempoMap.FarthestOffset && seconds <= TempoMap.FarthestOffset))
            throw new StudioException($"--offset is a time in seconds from -{TempoMap.FarthestOffset} to {TempoMap.FarthestOffset}.");
        if (map is not null && !File.Exists(map))
            throw new StudioException($"{map}: there is no such tempo map; give the path of a .mid file.");
        string path = map is not null ? Path.GetFullPath(map) : source.TempoMapPath.Length > 0 || stems is null ? source.TempoMapPath : SongSource.OnlyTempoMap(stems);
        return source with { TempoMapPath = path, TempoOffset = offset };
    }
}
