using System.CommandLine;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>The options of <c>practice</c>.</summary>
internal sealed class PracticeSettings
{
    private const string Both = "both", Shown = "shown", Spoken = "spoken", None = "none";

    private readonly Option<string> _view = new("--view") { Description = "mirror (as in a mirror), behind (to follow), front (as the audience sees it)", HelpName = "SIDE", DefaultValueFactory = _ => "mirror" };
    private readonly Option<double> _tempo = new("--tempo") { Description = "Per cent of the song's tempo, 50 to 100; the pitch stays", HelpName = "P", DefaultValueFactory = _ => 100.0 };
    private readonly Option<string> _counts = new("--counts") { Description = "shown, spoken, both or none", HelpName = "HOW", DefaultValueFactory = _ => Shown };
    private readonly Option<string?> _phrase = new("--phrase") { Description = "Only this phrase of the Show, with a bar to come in", HelpName = "ID" };
    private readonly Option<int> _times = new("--times") { Description = "How often", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _performer = new("--performer") { Description = "Only this performer [default: all]", HelpName = "ID" };
    private readonly Option<double> _from = new("--from") { Description = "Begin at this second of the song", HelpName = "S", DefaultValueFactory = _ => 0.0 };
    private readonly Option<double?> _to = new("--to") { Description = "End at this second of the song", HelpName = "S" };
    private readonly FilmSettings _film = new();

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _view, _tempo, _counts, _phrase, _times, _performer, _from, _to })
            command.Add(option);
        _film.AddShapeTo(command);
    }

    public PracticeOptions Read(ParseResult parsed, VideoSettings standard)
    {
        double from = parsed.GetValue(_from), to = parsed.GetValue(_to) ?? double.PositiveInfinity;
        if (!(from >= 0) || !(to > from))
            throw new StudioException("--from and --to are seconds of the song, and --to comes after --from.");
        if (parsed.GetValue(_phrase) is not null && (parsed.GetResult(_from) is { Implicit: false } || parsed.GetResult(_to) is not null))
            throw new StudioException("--phrase says which part is practised, so --from and --to do not go with it: take one or the other.");
        string counts = parsed.GetValue(_counts)!;
        if (counts is not (Both or Shown or Spoken or None))
            throw new StudioException($"--counts is shown, spoken, both or none, not \"{counts}\".");
        return new PracticeOptions
        {
            View = View(parsed.GetValue(_view)!), Tempo = parsed.GetValue(_tempo) / 100, ShowsCounts = counts is Both or Shown, SpeaksCounts = counts is Both or Spoken,
            Phrase = parsed.GetValue(_phrase), Times = parsed.GetValue(_times), Performer = parsed.GetValue(_performer), From = from, To = to, Video = _film.Video(parsed, standard),
        };
    }

    /// <summary>The side that <paramref name="name"/> means.</summary>
    public static PracticeView View(string name) => name switch
    {
        "mirror" => PracticeView.Mirror,
        "behind" => PracticeView.Behind,
        "front" => PracticeView.Front,
        _ => throw new StudioException($"--view is mirror, behind or front, not \"{name}\"."),
    };
}
