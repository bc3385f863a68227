using System.CommandLine;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>The words of <c>moves</c> that choose among moves.</summary>
internal sealed class MoveFilterOptions
{
    private readonly Option<string?> _style = new("--style") { Description = "Only this style, for example house", HelpName = "STYLE" };
    private readonly Option<string?> _level = new("--level") { Description = "Only this level: floor, low, middle, high, air", HelpName = "LEVEL" };
    private readonly Option<string?> _direction = new("--direction") { Description = "Only this direction: front, side, diagonal, back, round", HelpName = "WAY" };
    private readonly Option<string?> _role = new("--role") { Description = "Only this role: dance, idle, final", HelpName = "ROLE" };
    private readonly Option<double?> _energy = new("--energy") { Description = "Only moves that suit this energy, 0 to 1", HelpName = "X" };
    private readonly Option<bool?> _travel = new("--travel") { Description = "Only moves that go somewhere (--travel false: that stay)", HelpName = "true|false", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool?> _planted = new("--planted") { Description = "Only moves whose feet may stay (--planted false: that step)", HelpName = "true|false", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int?> _counts = new("--counts") { Description = "Only moves of this length", HelpName = "N" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _style, _level, _direction, _role, _energy, _travel, _planted, _counts })
            command.Add(option);
    }

    public MoveFilter Read(ParseResult parsed) => new()
    {
        Style = parsed.GetValue(_style), Level = parsed.GetValue(_level), Direction = parsed.GetValue(_direction), Role = parsed.GetValue(_role), Energy = parsed.GetValue(_energy),
        Travels = Flag(parsed, _travel), Planted = Flag(parsed, _planted), Counts = parsed.GetValue(_counts),
    };

    // A flag without a word after it means yes.
    private static bool? Flag(ParseResult parsed, Option<bool?> option) =>
        parsed.GetResult(option) is { Implicit: false } result ? result.Tokens.Count == 0 || parsed.GetValue(option) == true : null;
}
