using System;

namespace AvatarMotion.Motion;

/// <summary>Reads from a move's name and words whether it stands still.</summary>
internal static class MoveWords
{
    private static readonly string[] Still = { "pose", "freeze", "hold", "still", "statue", "finish" };

    /// <summary>Whether the move is a pose or a hold.</summary>
    public static bool IsPose(MoveInfo move)
    {
        foreach (string word in Still)
        {
            if (move.Name.Contains(word, StringComparison.Ordinal) || move.Expresses.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
