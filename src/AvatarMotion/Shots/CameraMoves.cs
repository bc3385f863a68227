using System;

namespace AvatarMotion;

/// <summary>Names of <see cref="CameraMove"/> as a Show writes them.</summary>
public static class CameraMoves
{
    private static readonly string[] AllNames = { "", "still", "push-in", "pull-out", "pan-left", "pan-right" };

    /// <summary>The name of one move; empty for <see cref="CameraMove.Own"/>.</summary>
    public static string Name(CameraMove move) => AllNames[(int)move];

    /// <summary>Reads a name; false where it is none.</summary>
    public static bool TryParse(string name, out CameraMove move)
    {
        int index = Array.IndexOf(AllNames, name);
        move = index < 0 ? CameraMove.Own : (CameraMove)index;
        return index >= 0;
    }
}
