namespace AvatarMotion.Motion;

/// <summary>One step of the search: moves for a slot, where it leaves the dancer, and the steps before it.</summary>
internal sealed class PhraseChoice
{
    public PhraseChoice(PhraseChoice? before, MoveSequence moves, StagePlace start, StagePlace end, double cost)
    {
        Before = before;
        Moves = moves;
        Start = start;
        End = end;
        Cost = cost;
    }

    public PhraseChoice? Before { get; }

    public MoveSequence Moves { get; }

    public StagePlace Start { get; }

    public StagePlace End { get; }

    /// <summary>Sum over the path.</summary>
    public double Cost { get; }
}
