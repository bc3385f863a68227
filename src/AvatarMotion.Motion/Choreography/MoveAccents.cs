using System;

namespace AvatarMotion.Motion;

/// <summary>Reads from a move's keys when it says something, so that it can be laid where the music does.</summary>
internal static class MoveAccents
{
    private const float Declared = 1f;
    private const float Struck = 0.7f;
    private const float Jumped = 0.8f;
    private const float Stepped = 0.45f;

    /// <summary>Keys of hands and feet in a count of a dense move.</summary>
    private const double Dense = 5.0;

    /// <summary>One value in [0, 1] for each half count.</summary>
    public static float[] Of(Move move)
    {
        float[] said = new float[Math.Max(2 * move.Info.Counts, 2)];
        foreach (AccentKey key in move.Accents)
            Say(said, key.Count, Declared);
        foreach (HandKey key in move.Hands)
        {
            if (key.Effort == Effort.Hit)
                Say(said, key.Count, Struck);
        }

        foreach (FootKey key in move.Feet)
        {
            if (key.Action is FootAction.Jump or FootAction.Step)
                Say(said, key.Count, key.Action == FootAction.Jump ? Jumped : Stepped);
        }

        return said;
    }

    /// <summary>How much happens in a count: 0 for a held pose, 1 for hands and feet on every half count.</summary>
    public static double Density(Move move) =>
        Math.Min((move.Hands.Count + 1.5 * move.Feet.Count) / (Dense * Math.Max(move.Info.Counts, 1)), 1.0);

    private static void Say(float[] said, float count, float strength)
    {
        int half = (int)Math.Round(2f * count);
        if (half >= 0 && half < said.Length)
            said[half] = Math.Max(said[half], strength);
    }
}
