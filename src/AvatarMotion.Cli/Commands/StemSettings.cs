using System.CommandLine;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>The options that name separate tracks of a song, shared by all commands that take one.</summary>
internal sealed class StemSettings
{
    private readonly Option<string?> _stems = new("--stems") { Description = "Separate tracks of the song: vocals, drums, bass, other, backing (wav, flac, ogg, mp3)", HelpName = "DIR" };
    private readonly Option<string?> _vocals = new("--vocals") { Description = "The voice alone; lips and pitch follow it", HelpName = "FILE" };

    private readonly TempoMapSettings _tempoMap = new();

    public void AddTo(Command command)
    {
        command.Add(_stems);
        command.Add(_vocals);
        _tempoMap.AddTo(command);
    }

    /// <summary>The song at <paramref name="path"/> with its words, and the stems and tempo map that the options name.</summary>
    public SongSource Find(ParseResult parsed, string path, string? lyrics)
    {
        SongSource source = SongSource.Find(path, lyrics);
        string? stems = parsed.GetValue(_stems);
        return _tempoMap.Read(parsed, source with { Stems = StemFiles.Find(source.SoundPath, stems, parsed.GetValue(_vocals)) }, stems);
    }
}
