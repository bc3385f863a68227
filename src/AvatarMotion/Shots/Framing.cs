namespace AvatarMotion;

/// <summary>
/// A picture asked for in words of the trade: where the body is cut, where the eyes stand, from which side and height. The camera's place follows from it by solving.
/// Picture coordinates run from -1 (left, bottom) to 1 (right, top).
/// </summary>
public readonly record struct Framing
{
    /// <summary>Where the picture's lower edge cuts the body: 0 floor, 1 hips, 2 chest, 3 eyes, linear between; 0.72 is mid-thigh, 1.3 the waist.</summary>
    public float Cut { get; init; }

    /// <summary>Picture height of the cut: -1 at the lower edge, -0.86 leaves floor below the feet.</summary>
    public float CutLine { get; init; }

    /// <summary>Highest picture height of the eyes; a third is 0.33.</summary>
    public float EyeLine { get; init; }

    /// <summary>How far raised and spread hands have to fit, in [0, 1].</summary>
    public float Hands { get; init; }

    /// <summary>Degrees from the audience's axis toward the shot's side.</summary>
    public float Azimuth { get; init; }

    /// <summary>Camera height above the eyes, in body heights.</summary>
    public float Rise { get; init; }

    /// <summary>Distance over the nearest that fits, at least 1.</summary>
    public float Retreat { get; init; }

    /// <summary>Where spare room goes, in [0, 1]: 0 keeps the eyes high, 1 keeps the cut low.</summary>
    public float Sink { get; init; }

    /// <summary>Linear blend of two framings; the cut travels evenly in height.</summary>
    public static Framing Blend(in Framing from, in Framing to, float amount) => new()
    {
        Cut = CutAt(Easing.Lerp(HeightOf(from.Cut), HeightOf(to.Cut), amount)),
        CutLine = Easing.Lerp(from.CutLine, to.CutLine, amount),
        EyeLine = Easing.Lerp(from.EyeLine, to.EyeLine, amount),
        Hands = Easing.Lerp(from.Hands, to.Hands, amount),
        Azimuth = Easing.Lerp(from.Azimuth, to.Azimuth, amount),
        Rise = Easing.Lerp(from.Rise, to.Rise, amount),
        Retreat = Easing.Lerp(from.Retreat, to.Retreat, amount),
        Sink = Easing.Lerp(from.Sink, to.Sink, amount),
    };

    // Heights of a standing body: hips at 0.54, chest at 0.68, eyes at 0.93 of it.
    private static float HeightOf(float cut) =>
        cut < 1f ? 0.54f * cut : cut < 2f ? 0.54f + 0.14f * (cut - 1f) : 0.68f + 0.25f * (cut - 2f);

    private static float CutAt(float height) =>
        height < 0.54f ? height / 0.54f : height < 0.68f ? 1f + (height - 0.54f) / 0.14f : 2f + (height - 0.68f) / 0.25f;
}
