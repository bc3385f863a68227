using System;
using System.CommandLine;
using System.Threading;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>The options of <c>analyze</c> that draw a singing face.</summary>
internal sealed class FaceSettings
{
    private const string ShowEnding = ".show.yaml";

    private readonly Option<string?> _face = new("--face") { Description = "Draw the singing face with waveform, phones and viseme curves to this .mp4, or twelve stills to this .png", HelpName = "FILE" };
    private readonly Option<string> _avatar = new("--avatar") { Description = "With --face: who sings, a built-in name or a .vrm or .glb file", HelpName = "A", DefaultValueFactory = _ => "lumi" };
    private readonly Option<string?> _performer = new("--performer") { Description = "With --face and a Show: whose face [default: the first]", HelpName = "ID" };
    private readonly Option<double> _from = new("--from") { Description = "With --face: begin at this second of the song", HelpName = "S", DefaultValueFactory = _ => 0.0 };
    private readonly Option<double?> _to = new("--to") { Description = "With --face: end at this second of the song", HelpName = "S" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _face, _avatar, _performer, _from, _to })
            command.Add(option);
    }

    /// <summary>The file to draw, or null; says what is wrong with it before the work begins.</summary>
    public string? Read(ParseResult parsed, string song)
    {
        string? face = parsed.GetValue(_face);
        if (face is null && (parsed.GetResult(_from) is { Implicit: false } || parsed.GetResult(_to) is not null || parsed.GetResult(_performer) is not null))
            throw new StudioException("--from, --to and --performer choose what --face shows: say --face FILE.mp4 too.");
        if (face is null && IsShow(song))
            throw new StudioException($"{song} is a Show: say --face FILE.mp4 to look at its singer, or name its song.");
        if (face is not null)
        {
            FaceCheck.Check(face, song);
            Span(parsed);
        }

        return face;
    }

    private (double From, double To) Span(ParseResult parsed)
    {
        double from = parsed.GetValue(_from), to = parsed.GetValue(_to) ?? double.PositiveInfinity;
        return from >= 0 && to > from ? (from, to) : throw new StudioException("--from and --to are seconds of the song, and --to comes after --from.");
    }

    /// <summary>Whether <paramref name="path"/> is a Show file rather than a song.</summary>
    public static bool IsShow(string path) => path.EndsWith(ShowEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>Draws the face of a song's singer.</summary>
    public void Write(ParseResult parsed, string face, HeardSong heard, FilmConsole console, CancellationToken cancellation) =>
        Write(parsed, face, FaceCheck.Standing(heard, parsed.GetValue(_avatar)!), true, console, cancellation);

    /// <summary>Draws the face of a Show's singer, who dances.</summary>
    public void Write(ParseResult parsed, string face, PlannedShow planned, FilmConsole console, CancellationToken cancellation) =>
        Write(parsed, face, planned, false, console, cancellation);

    private void Write(ParseResult parsed, string face, PlannedShow planned, bool isStanding, FilmConsole console, CancellationToken cancellation)
    {
        (double from, double to) = Span(parsed);
        FaceCheck.Write(planned, face, new FaceCheckOptions { From = from, To = to, Performer = parsed.GetValue(_performer) }, isStanding, console, cancellation);
        console.Announce(face);
    }
}
