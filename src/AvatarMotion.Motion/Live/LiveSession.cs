using System.Numerics;

namespace AvatarMotion.Motion;

/// <summary>One session as it is written and baked: its score, its poses, and the names of what is danced.</summary>
internal sealed class LiveSession
{
    private const int Names = 32;
    private readonly Rig _rig;
    private readonly (double From, string Name)[] _names = new (double From, string Name)[Names];
    private int _named;

    public LiveSession(Rig rig, double rate)
    {
        _rig = rig;
        Take = new LiveTake(rig, rate, LivePlan.Kept);
    }

    public LiveTake Take { get; }

    public LiveScore? Score { get; private set; }

    /// <summary>Starts anew where the dancer of <paramref name="before"/> then stands, or at the middle of the stage.</summary>
    public void Begin(in LiveOrder order, LiveSession? before, int seed)
    {
        FootPlace left = Stance(Side.Left), right = Stance(Side.Right);
        if (before?.Score is { } old)
            (left, right) = (Standing(old.Score.Feet[0], order.Before), Standing(old.Score.Feet[1], order.Before));
        float heading = Turns.Wrapped(0.5f * (left.Turn + right.Turn));
        Score = new LiveScore(_rig, seed, order.Period, left, right, heading);
        _named = 0;
        Take.Begin((long)(order.ShownFrom * Take.Rate));
    }

    /// <summary>Notes that a move begins at <paramref name="time"/> seconds of the score.</summary>
    public void Name(double time, string name)
    {
        lock (_names)
            _names[_named++ % Names] = (time, name);
    }

    /// <summary>What is danced at <paramref name="time"/> seconds of the score.</summary>
    public string NameAt(double time)
    {
        lock (_names)
        {
            for (int i = _named - 1; i >= 0 && i > _named - Names; i--)
            {
                if (_names[i % Names].From <= time)
                    return _names[i % Names].Name;
            }
        }

        return "";
    }

    private FootPlace Stance(Side side)
    {
        float scale = BodyMeasures.Of(_rig).Scale;
        FootSpot spot = new(0.11f, 0.03f, 16f);
        return new Home(Vector2.Zero, 0f).Place(side == Side.Left ? spot : MoveMirror.Of(spot), scale);
    }

    /// <summary>Where a foot stands, or will when it has landed.</summary>
    private static FootPlace Standing(FootTrack foot, double time)
    {
        FootPlace place = foot.PlaceAt(time);
        foreach (FootStep step in foot.Steps)
        {
            if (step.Start < time && time < step.End)
                place = step.To;
        }

        return place with { Height = 0f };
    }
}
