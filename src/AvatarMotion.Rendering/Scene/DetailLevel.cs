namespace AvatarMotion.Rendering;

/// <summary>Chooses a performer's level of detail by how high the figure stands on the screen.</summary>
internal static class DetailLevel
{
    /// <summary>Shadow and mirror always use the lowest.</summary>
    public const int Lowest = AvatarModel.LevelCount - 1;

    private const float FullFrom = 340f;
    private const float MiddleFrom = 110f;

    /// <summary>0 is full detail. <paramref name="pixels"/>: the figure's height in pixels, were it wholly in the picture.</summary>
    public static int For(float pixels) => pixels >= FullFrom ? 0 : pixels >= MiddleFrom ? 1 : 2;

    /// <summary>Height in pixels of a figure of <paramref name="height"/> metres at <paramref name="distance"/> metres.</summary>
    public static float OnScreen(float height, float distance, float tanHalfFov, int screenHeight) =>
        screenHeight * height / (2f * tanHalfFov * (distance > 0.1f ? distance : 0.1f));
}
