using System;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>What a place in the song asks of a shot.</summary>
internal static class ShotRules
{
    /// <summary>Highest <see cref="Rank"/>.</summary>
    public const int Ranks = 4;

    /// <summary>How strongly the slot asks for a certain kind of shot: 0 is not at all, and higher ranks choose first.</summary>
    public static int Rank(ShotSlot slot)
    {
        if (OpensChorus(slot))
            return Ranks;
        if (slot.EndsFilm)
            return 3;
        return OpensDrop(slot) ? 2 : slot.OpensFilm ? 1 : 0;
    }

    /// <summary>Whether a shot does what the slot asks for.</summary>
    public static bool Fulfills(ShotSlot slot, ShotInfo shot) => Rank(slot) switch
    {
        Ranks => shot.Size == ShotSize.Wide && !shot.Travels,
        3 => Leaves(shot),
        2 => shot.Elevation < -5f,
        1 => shot.Size == ShotSize.Wide && !shot.Travels,
        _ => false,
    };

    /// <summary>How well a shot suits a slot; about 0 is ordinary.</summary>
    public static double Suit(ShotSlot slot, ShotInfo shot)
    {
        double suit = Fulfills(slot, shot) ? 8.0 : 0.0;
        suit += EnergySuit(slot.Part.Energy, shot) + LengthSuit(slot, shot);
        suit += shot.ShowsFace ? (slot.Part.IsFast ? 0.9 : 2.2) * slot.Sings + 0.5 : 0.0;

        // In choruses the dance is as much of the song as the face: head to feet in every third shot or so.
        suit += slot.Part.IsFast && shot.Size >= ShotSize.Full ? 1.3 : 0.0;
        if (slot.HasTitleLine && shot.ShowsFace)
            suit += shot.Size <= ShotSize.CloseUp ? 3.0 : 0.8;
        if (!slot.EndsFilm && shot.Name == "dolly-out")
            suit -= 0.6;
        bool quiet = slot.Part.Kind == SectionKind.Break || slot.Part.Kind == SectionKind.Bridge;
        if (quiet && (shot.Size <= ShotSize.CloseUp || shot.Elevation > 10f))
            suit += 0.9;
        return suit;
    }

    /// <summary>A short reason for a person.</summary>
    public static string Why(ShotSlot slot, ShotInfo shot)
    {
        string part = slot.Part.Title;
        if (slot.EndsFilm && Leaves(shot))
            return $"{part}: the camera leaves for the last bars";
        if (slot.OpensFilm)
            return $"{part}: where we are";
        if (OpensChorus(slot) && shot.Size == ShotSize.Wide)
            return $"{part} opens wide on its first count";
        if (slot.HasTitleLine && shot.ShowsFace)
            return $"{part}: the title line, to the camera";
        if (slot.Rests)
            return $"{part}: the quietest bars hold one shot";
        if (slot.Sings > 0.4 && shot.ShowsFace)
            return $"{part}: the face while the voice sings";
        if (shot.Travels)
            return $"{part}: one move over {slot.Bars} bars";
        return shot.Size >= ShotSize.Full ? $"{part}: the dance, head to feet" : $"{part}: nearer, for contrast";
    }

    private static bool OpensChorus(ShotSlot slot) => slot.OpensPart && slot.Part.Kind == SectionKind.Chorus;

    private static bool OpensDrop(ShotSlot slot) => slot.OpensPart && slot.Part.Kind == SectionKind.Drop;

    private static bool Leaves(ShotInfo shot) => shot.Travels && shot.Size >= ShotSize.Full;

    private static double EnergySuit(double energy, ShotInfo shot)
    {
        double outside = Math.Max(Math.Max(shot.Energy.Low - energy, energy - shot.Energy.High), 0.0);
        return outside > 0 ? -1.0 - 4.0 * outside : 0.3;
    }

    private static double LengthSuit(ShotSlot slot, ShotInfo shot)
    {
        if (shot.Travels && slot.Bars < 2)
            return -4.0;
        if (!shot.Bars.Contains(slot.Bars))
            return -3.0;
        return slot.Bars >= 4 && shot.Travels ? 1.5 : 0.0;
    }
}
