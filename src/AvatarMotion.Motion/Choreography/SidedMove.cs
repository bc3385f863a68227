namespace AvatarMotion.Motion;

/// <summary>A move danced to one side; <see cref="Info"/> is already that side's.</summary>
internal sealed class SidedMove
{
    private SidedMove(MoveInfo info, bool mirrored)
    {
        Info = info;
        Mirrored = mirrored;
    }

    public MoveInfo Info { get; }

    public bool Mirrored { get; }

    /// <summary>As written in a phrase: a leading <c>~</c> mirrors.</summary>
    public string Text => Mirrored ? "~" + Info.Name : Info.Name;

    public string OppositeText => Mirrored ? Info.Name : "~" + Info.Name;

    public static SidedMove Plain(Move move) => new(move.Info, false);

    /// <summary>The other side; which hand dances there follows from the mirrored keys.</summary>
    public static SidedMove Opposite(Move move)
    {
        Move mirrored = move.Mirrored();
        return new SidedMove(mirrored.Info with { UsesRightHand = mirrored.WithFacts().Info.UsesRightHand }, true);
    }
}
