using System.CommandLine;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>The options that write the voice and the band of a song as files of their own.</summary>
internal sealed class VocalSettings
{
    private readonly Option<string?> _vocals = new("--write-vocals") { Description = "Write the voice, taken out of the song, as WAV", HelpName = "FILE.wav" };
    private readonly Option<string?> _backing = new("--write-backing") { Description = "Write the song without the voice as WAV", HelpName = "FILE.wav" };

    public void AddTo(Command command)
    {
        command.Add(_vocals);
        command.Add(_backing);
    }

    public VocalFiles Read(ParseResult parsed) => new(Named(parsed, _vocals), Named(parsed, _backing));

    /// <summary>The file that an option names, or empty where it is not there.</summary>
    private static string Named(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) switch
    {
        null => "",
        { } path when string.IsNullOrWhiteSpace(path) => throw new StudioException($"{option.Name} names no file: say where to write, such as voice.wav."),
        { } path => path,
    };
}
