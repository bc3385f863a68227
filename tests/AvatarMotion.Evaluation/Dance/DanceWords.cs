using System;
using System.CommandLine;
using System.IO;

namespace AvatarMotion.Evaluation;

/// <summary>The words of <c>evaluate --dance</c>.</summary>
internal sealed class DanceWords
{
    private readonly Option<bool> _dance = new("--dance") { Description = "Measure how songs are danced, beside people" };
    private readonly Option<int> _seed = new("--seed") { Description = "With --dance: seed of the plans", HelpName = "N", DefaultValueFactory = _ => 7 };
    private readonly Option<string?> _heard = new("--heard") { Description = "With --dance: keep what is heard of the songs in this folder, for the next run", HelpName = "FOLDER" };
    private readonly Option<string?> _people = new("--people") { Description = "With --dance: recordings of people (.bvh and others) [default: ../shared/data/motion beside the clone, where it is]", HelpName = "FOLDER" };
    private readonly Option<bool> _worst = new("--worst") { Description = "With --dance: say which moves and moments are worst" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _dance, _seed, _heard, _people, _worst })
            command.Add(option);
    }

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_dance);

    public DanceWishes Read(ParseResult parsed) => new()
    {
        Seed = parsed.GetValue(_seed), Heard = parsed.GetValue(_heard), People = People(parsed.GetValue(_people)), Worst = parsed.GetValue(_worst),
    };

    private static string? People(string? named)
    {
        if (named is not null)
            return Directory.Exists(named) ? named : throw new EvaluationException($"{named}: there is no such folder of recordings.");
        string beside = Path.GetFullPath(Path.Combine(SourceTree.Root, "..", "shared", "data", "motion"));
        return Directory.Exists(beside) ? beside : null;
    }
}
