namespace AvatarMotion;

/// <summary>From which side a shot films: drawn from its id, so that an edit elsewhere never flips it.</summary>
internal static class ShotSide
{
    /// <summary>1 for the performer's left (+X), -1 for the right.</summary>
    public static int Of(int seed, string id) => SeededRandom.Unit(seed, id, 101) < 0.5 ? 1 : -1;
}
