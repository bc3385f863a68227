namespace AvatarMotion.Audio;

/// <summary>Beats in frames near one tempo.</summary>
/// <param name="Beats">Ascending, fractional frames.</param>
/// <param name="Steady">Share of the freely found beats that lie on a constant grid, in [0, 1].</param>
internal sealed record BeatGrid(double[] Beats, double Steady)
{
    private const double SteadyEnough = 0.78;

    /// <summary>Whether the tempo is constant.</summary>
    public bool IsConstant => Steady > SteadyEnough;

    /// <summary>The beats near <paramref name="bpm"/>: a constant grid where most free beats lie on it, free beats along the course of the tempo otherwise.</summary>
    public static BeatGrid Find(OnsetEvidence evidence, double bpm)
    {
        float[] onset = evidence.Smooth;
        ConstantGrid grid = ConstantGrid.Fit(onset, evidence.Spectrum, bpm);
        float[] periods = new float[onset.Length];
        System.Array.Fill(periods, (float)grid.Period);
        double steady = grid.Share(BeatPath.Find(onset, periods));
        if (steady > SteadyEnough)
            return new BeatGrid(BeatRange.Extend(BeatRefiner.OneLine(BeatRefiner.LocalLines(grid.Beats(onset.Length), evidence.Sharp, 16)), onset.Length), steady);
        double[] free = BeatPath.Find(onset, TempoPath.Periods(evidence.Local, bpm, onset.Length));
        return new BeatGrid(BeatRefiner.LocalLines(free, evidence.Sharp, 8), steady);
    }
}
