namespace AvatarMotion.Motion;

/// <summary>The heights that moves are danced at, as ranks.</summary>
internal static class Levels
{
    public const int Floor = 0;
    public const int Low = 1;
    public const int Middle = 2;
    public const int High = 3;
    public const int Air = 4;

    public static int Of(string level) => level switch
    {
        "floor" => Floor,
        "low" => Low,
        "high" => High,
        "air" => Air,
        _ => Middle,
    };
}
