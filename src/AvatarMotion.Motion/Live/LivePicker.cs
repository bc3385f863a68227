using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>
/// Picks the moves of the next eight counts from what is heard now and what was danced before. Phrases come in fours: something new, its mirror image, something else, and the first again.
/// </summary>
internal sealed class LivePicker
{
    private const int Remembered = 6;
    private const float CalmEnergy = 0.35f;
    private const float CalmHand = -0.15f;
    private const double OpposedWeight = 12;
    private const double AgainLately = 2.2;

    private static readonly SidedMove Stand = FirstIdle();

    private readonly List<SidedMove> _dances = new();
    private readonly List<SidedMove> _calm = new();
    private readonly SidedMove? _idle;
    private readonly MoveLibrary _library;
    private readonly LiveStyle _style;
    private readonly int _seed;
    private readonly List<SidedMove> _before = new();
    private int _danced;

    public LivePicker(MoveLibrary library, LiveStyle style, int seed)
    {
        (_library, _style, _seed) = (library, style, seed);
        foreach (Move move in library.All)
        {
            // A recording is laid over a finished dance; nobody lays it here, and its keys alone are not what was recorded.
            if (move.Recording is not null)
                continue;
            if (move.Info.Role == MoveRole.Idle && _idle is null)
                _idle = SidedMove.Plain(move);
            if (move.Info.Role == MoveRole.Dance && Fits(move.Info))
                AddSides(move);
        }
    }

    /// <summary>The move, as it is named in a library, for a phrase.</summary>
    public (Move Move, string Name) Pick(in LiveOrder heard, Home home)
    {
        List<SidedMove> from = heard.Mode == LiveMode.Dance ? _dances : heard.Mode == LiveMode.Groove ? _calm : new List<SidedMove>();
        SidedMove? best = from.Count == 0 ? _idle : null;
        double least = double.PositiveInfinity;
        foreach (SidedMove move in from)
        {
            double cost = Cost(move, heard, home);
            if (cost < least)
                (least, best) = (cost, move);
        }

        best ??= _idle ?? Stand;
        if (heard.Mode == LiveMode.Dance)
            Remember(best);
        if (!_library.TryGet(best.Text, out Move? found))
            MoveLibrary.Default.TryGet(best.Text, out found);
        return (found!, best.Text);
    }

    /// <summary>What is danced where a library has nothing that can be danced live.</summary>
    private static SidedMove FirstIdle()
    {
        foreach (Move move in MoveLibrary.Default.All)
        {
            if (move.Info.Role == MoveRole.Idle)
                return SidedMove.Plain(move);
        }

        return SidedMove.Plain(MoveLibrary.Default.All[0]);
    }

    private void Remember(SidedMove move)
    {
        _danced++;
        _before.Add(move);
        if (_before.Count > Remembered)
            _before.RemoveAt(0);
    }

    private void AddSides(Move move)
    {
        foreach (SidedMove side in move.Info.Mirrors ? new[] { SidedMove.Plain(move), SidedMove.Opposite(move) } : new[] { SidedMove.Plain(move) })
        {
            _dances.Add(side);
            if (IsQuiet(move))
                _calm.Add(side);
        }
    }

    /// <summary>Whether a move fills eight counts and can be left at any moment: who lies on the floor cannot follow a beat that changes.</summary>
    private static bool Fits(MoveInfo info) =>
        info.Counts is > 0 and <= LivePlan.Counts && LivePlan.Counts % info.Counts == 0 && !string.Equals(info.Level, "floor", StringComparison.Ordinal);

    /// <summary>A move for music without a beat to trust: feet in place, hands low.</summary>
    private static bool IsQuiet(Move move)
    {
        MoveInfo info = move.Info;
        bool quiet = info.Planted && info.EnergyLow <= CalmEnergy && info.Turn == 0f && info.TravelX == 0f && info.TravelZ == 0f;
        foreach (HandKey key in move.Hands)
            quiet &= key.Goal.Y <= CalmHand;
        return quiet;
    }

    private double Cost(SidedMove move, in LiveOrder heard, Home home)
    {
        MoveInfo info = move.Info;
        double energy = Math.Max(0, info.EnergyLow - heard.Energy) + Math.Max(0, heard.Energy - info.EnergyHigh);
        double cost = 7 * energy + 2.5 * (1 - _style.Fit(info.Style, heard)) + SeededRandom.Unit(_seed, move.Text, heard.Phrase);
        Home after = home.After(info, (float)LivePlan.Counts / info.Counts);
        cost += 2.5 * Math.Max(0, after.Spot.Length() - 0.5) + 1.2 * Math.Abs(Turns.Wrapped(after.Heading));
        return cost + Form(move) + Border(move);
    }

    /// <summary>The form of four phrases: a, a mirrored, b, a.</summary>
    private double Form(SidedMove move)
    {
        double cost = 0;
        for (int i = 1; i <= _before.Count; i++)
            cost += Same(_before[_before.Count - i], move) ? AgainLately : 0;
        int place = _danced & 3;
        if (place == 1 && _before.Count >= 1 && Same(_before[_before.Count - 1], move))
            cost -= AgainLately + (_before[_before.Count - 1].Mirrored != move.Mirrored ? 2.0 : -1.0);
        if (place == 3 && _before.Count >= 3 && Same(_before[_before.Count - 3], move))
            cost -= 2 * AgainLately + (_before[_before.Count - 3].Mirrored == move.Mirrored ? 1.5 : 1.0);
        return cost;
    }

    private double Border(SidedMove move)
    {
        if (_before.Count == 0)
            return 0;
        SidedMove last = _before[_before.Count - 1];
        double cost = MoveBorder.Opposed(last.Info.EndSupport, move.Info.StartSupport) ? OpposedWeight : 0;
        cost += string.Equals(last.Info.Style, move.Info.Style, StringComparison.Ordinal) ? 0 : 0.5;
        return cost + 1.5 * MoveBorder.FeetApart(last.Info, move.Info);
    }

    private static bool Same(SidedMove a, SidedMove b) => string.Equals(a.Info.Name, b.Info.Name, StringComparison.Ordinal);
}
