namespace AvatarMotion.Motion;

/// <summary>How well one support follows another.</summary>
internal static class Supports
{
    /// <summary>Whether the weight would have to jump from one foot to the other.</summary>
    public static bool Opposed(Support end, Support start) => end != start && end != Support.Both && start != Support.Both;
}
