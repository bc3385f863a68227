using System;

namespace AvatarMotion.Motion;

/// <summary>How far a sequence misses what the form asks; a reward below 0 where it hits.</summary>
internal static class FormCost
{
    public static double Of(PhraseWish wish, MoveSequence? echoed, MoveSequence moves)
    {
        if (echoed is null || wish.Echo == Echo.None)
            return 0;
        double likeness = moves.Likeness(echoed);
        if (wish.Echo == Echo.Varied)
            return likeness > 0.999 ? -6 : moves.Moves.Count > 1 && moves.First.IsSameMoveAs(echoed.First) && !moves.Last.IsSameMoveAs(echoed.Last) && likeness >= 0.5 ? -10 : 0;
        string wanted = wish.Echo == Echo.Mirrored ? echoed.OppositeText() : echoed.Text;
        if (string.Equals(moves.Text, wanted, StringComparison.Ordinal))
            return -11;
        return likeness > 0.999 ? wish.Echo == Echo.Mirrored ? -8 : -9.5 : -6 * likeness;
    }
}
