using System.CommandLine;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>The options that say what is planned, shared by <c>make</c> and <c>plan</c>.</summary>
internal sealed class PlanSettings
{
    private readonly Option<string?> _lyrics = new("--lyrics") { Description = "Words (.lrc, .srt, .txt and others) [default: those beside the song, or in its tags]", HelpName = "FILE" };
    private readonly Option<string[]> _avatar = new("--avatar") { Description = "Who performs: lumi, kade, or a VRM or GLB file; several times for a group, whose first sings [default: as planned before, else lumi]", HelpName = "NAME|FILE" };
    private readonly Option<int?> _dancers = new("--dancers") { Description = "How many dance, 1 to 8 [default: as planned before, else one for each --avatar]", HelpName = "N" };
    private readonly Option<string?> _prompt = new("--prompt") { Description = "Wishes in words: \"dreamy, slow verses, pink and cyan\"", HelpName = "TEXT" };
    private readonly Option<int?> _seed = new("--seed") { Description = "Another number, another plan; the same number, the same plan [default: as planned before, else 7]", HelpName = "N" };

    private readonly MoveSettings _moves = new();
    private readonly StemSettings _stems = new();

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _lyrics, _avatar, _dancers, _prompt, _seed })
            command.Add(option);
        _moves.AddTo(command);
        _stems.AddTo(command);
    }

    /// <summary>The song at <paramref name="path"/> with the words and stems that the options name.</summary>
    public SongSource Source(ParseResult parsed, string path) => _stems.Find(parsed, path, parsed.GetValue(_lyrics));

    /// <summary>The seed that the person gave, or null.</summary>
    public int? Seed(ParseResult parsed) => parsed.GetValue(_seed);

    public PlanOptions Read(ParseResult parsed, VideoSettings? video)
    {
        string[] avatars = parsed.GetValue(_avatar) ?? [];
        return new PlanOptions
        {
            Avatar = avatars.Length > 0 ? avatars[0] : null, Others = avatars.Length > 1 ? avatars[1..] : [], Dancers = parsed.GetValue(_dancers),
            Lyrics = parsed.GetValue(_lyrics), Prompt = parsed.GetValue(_prompt), Seed = parsed.GetValue(_seed), Video = video,
            Moves = _moves.Folders(parsed), OnlyCaptured = _moves.OnlyCaptured(parsed),
        };
    }
}
