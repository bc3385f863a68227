using System;

namespace AvatarMotion.Audio;

/// <summary>For every beat of a grid, how much speaks for each position in the bar.</summary>
internal static class BarEvidence
{
    private const double NetworkShare = 0.6;

    /// <summary>Chord and bass change and the kick for "one", the snare for the backbeat, and the network's odds of a downbeat.</summary>
    /// <param name="meter">Beats in a bar, 2 to 5.</param>
    public static double[][] Of(GridEvidence grid, int meter)
    {
        double[][] evidence = new double[grid.Grid.Beats.Length][];
        for (int beat = 0; beat < evidence.Length; beat++)
        {
            double change = grid.Chord.On(beat) + 0.7 * grid.Bass.On(beat);
            double kick = grid.Kick.On(beat), snare = grid.Snare.On(beat);
            double odds = NetworkShare * Math.Min(Math.Max(grid.DownbeatOdds.On(beat) + 1.0, -4.0), 4.0);
            double[] row = evidence[beat] = new double[meter];
            row[0] = change + (meter == 4 ? 0.35 : 0.4) * kick - (meter == 4 ? 0.175 : 0.2) * snare + odds;
            double rest = -(change + odds) / (meter - 1);
            for (int position = 1; position < meter; position++)
                row[position] = rest + Drums(meter, position, kick, snare);
        }

        return evidence;
    }

    private static double Drums(int meter, int position, double kick, double snare) => (meter, position) switch
    {
        (2, _) => 0.2 * snare - 0.2 * kick,
        (4, 2) => 0.033 * kick - 0.175 * snare,
        (4, _) => 0.175 * snare - 0.19 * kick,
        (3, _) => 0.1 * snare - 0.2 * kick,
        _ => 0.05 * snare - 0.1 * kick,
    };
}
