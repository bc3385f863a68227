namespace AvatarMotion.Evaluation;

/// <summary>How much of what was found is right, and how much of what is there was found, both in [0, 1].</summary>
internal readonly record struct Score(double Precision, double Recall)
{
    /// <summary>Harmonic mean of precision and recall; 0 where both are 0.</summary>
    public double F => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>From what is right (<paramref name="hits"/>), what was found and what is there; 0 where a list is empty.</summary>
    public static Score Of(double hits, double found, double wanted) =>
        found > 0 && wanted > 0 ? new Score(hits / found, hits / wanted) : new Score(0, 0);
}
