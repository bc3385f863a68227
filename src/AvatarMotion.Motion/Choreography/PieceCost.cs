using System;

namespace AvatarMotion.Motion;

/// <summary>What speaks against a move at a place of a phrase, as a number: 1 is a clear reason, 6 and more is nearly a ban.</summary>
internal sealed class PieceCost
{
    /// <summary>What a move through the air is worth where it is due.</summary>
    public const double Flight = 2.4;

    private readonly StyleMix _style;
    private readonly CountStrength _strength;
    private readonly int _seed;

    /// <param name="seed">Of the song and of whoever asks for another dance to it.</param>
    public PieceCost(StyleMix style, CountStrength strength, int seed)
    {
        _style = style;
        _strength = strength;
        _seed = seed;
    }

    /// <summary>Name of the move that a drop is danced with; empty for none.</summary>
    public string Signature { get; init; } = "";

    /// <summary>Whether bars have three counts: steps made for four, cut there, do not come out even.</summary>
    public bool IsTriple { get; init; }

    /// <summary>Strengths of the music in a phrase.</summary>
    public float[] Music(PhraseSlot slot) => _strength.From(slot.Start, slot.Counts);

    /// <summary>Cost of a move that begins at half count <paramref name="offset"/> of the phrase.</summary>
    public double At(PhraseSlot slot, float[] music, SidedMove move, int offset)
    {
        double cost = Energy(slot, move.Info) + Role(slot, move) + Hand(slot, move.Info) + Height(slot, move) + _style.Cost(move.Info.Style, slot);
        if (move.Info.Role == MoveRole.Dance)
        {
            cost += 2.0 * CountStrength.Misfit(music, move.Accents, offset) + 0.7 * Math.Abs(move.Density - slot.Density);
            cost += !move.IsCut ? 0 : IsTriple ? 1.3 : 0.25;
        }

        if (slot.Big && slot.Role == PhraseRole.Dance)
            cost += move.Info.Planted ? 0.6 : 0;
        if (slot.TakesOff)
            cost -= Flight * move.Flight;
        if (slot.Calm && !move.Info.Planted && !string.Equals(move.Info.Style, DanceStyles.Ballad, StringComparison.Ordinal))
            cost += 6;
        if (slot.Peak && offset == 0 && string.Equals(move.Name, Signature, StringComparison.Ordinal))
            cost -= 5;
        return cost + Taste(slot, move, offset);
    }

    /// <summary>Every seed and song has moves it likes, and each phrase its own mood.</summary>
    private double Taste(PhraseSlot slot, SidedMove move, int offset) =>
        1.4 * SeededRandom.Unit(_seed, move.Name, 0) + 0.9 * SeededRandom.Unit(_seed, move.Text, 17 * slot.Bar + offset + 1);

    private static double Energy(PhraseSlot slot, MoveInfo move)
    {
        double outside = Math.Max(0, Math.Max(move.EnergyLow - slot.Energy, slot.Energy - move.EnergyHigh));
        double center = 0.5 * (move.EnergyLow + move.EnergyHigh);
        return 8 * outside + 0.8 * Math.Abs(center - slot.Energy);
    }

    /// <summary>A move that the right hand dances loses half of itself under the microphone; even as a quarter of a phrase it costs more than any echo is worth.</summary>
    private static double Hand(PhraseSlot slot, MoveInfo move) => slot.HoldsMicrophone && move.UsesRightHand ? 48 : 0;

    /// <summary>Choruses read from the last row, builds rise, who sings stands; the floor belongs to breaks, bridges and solos.</summary>
    private static double Height(PhraseSlot slot, SidedMove move)
    {
        double cost = 0;
        if (move.Level == Levels.Floor)
            cost += slot.HoldsMicrophone ? 8 : slot.Kind is Audio.SectionKind.Break or Audio.SectionKind.Bridge or Audio.SectionKind.Instrumental or Audio.SectionKind.Drop ? -0.2 : 5;
        else if (slot.Big)
            cost -= move.Level >= Levels.High ? 0.5 : 0;
        else if (slot.Kind == Audio.SectionKind.PreChorus)
            cost += 0.4 * Math.Abs(move.Level - (Levels.Low + 2 * slot.Progress));
        if (slot.HoldsMicrophone)
            cost += move.Level == Levels.Air ? 3 : move.Level == Levels.High ? 0.4 : 0;
        return cost;
    }

    private static double Role(PhraseSlot slot, SidedMove move)
    {
        MoveRole role = move.Info.Role;
        double still = (move.Info.Planted ? 0 : 2.5) + 2.0 * move.Info.EnergyLow;
        return slot.Role switch
        {
            PhraseRole.Dance => role == MoveRole.Dance ? 0 : 20,
            PhraseRole.Hold when role == MoveRole.Dance => move.Level <= Levels.Low && !slot.HoldsMicrophone ? 0.8 * still : 2 + still,
            PhraseRole.Hold => role == MoveRole.Idle ? 0 : 10,
            _ => role == MoveRole.Final ? -20 : role == MoveRole.Idle ? -2 : still,
        };
    }
}
