using System.Numerics;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>A <see cref="DanceScore"/> that grows while it is danced: one move is written after another, on a clock of one tempo.</summary>
internal sealed class LiveScore
{
    // Clear onsets in a count of a full drum kit: what makes a move hard and short.
    private const float FullDensity = 3f;

    private readonly ScoreWriter _writer;
    private readonly int[] _weighed = new int[2];
    private int _parts;

    /// <param name="rig">The body.</param>
    /// <param name="seed">Irregularities are drawn from it.</param>
    /// <param name="period">Seconds per beat.</param>
    /// <param name="left">Where the left foot stands.</param>
    /// <param name="right">Where the right foot stands.</param>
    /// <param name="heading">Where the dancer looks, in radians.</param>
    public LiveScore(Rig rig, int seed, double period, FootPlace left, FootPlace right, float heading)
    {
        Song grid = new() { Beats = new[] { 0, period }, BeatsPerMinute = 60 / period, Confidence = 1, Duration = double.MaxValue };
        Score = new DanceScore(new BeatClock(grid), rig, seed, left, right);
        _writer = new ScoreWriter(Score);
        Home = new Home(0.5f * (left.Spot + right.Spot), heading);
    }

    public DanceScore Score { get; }

    /// <summary>The frame that the next move is danced in.</summary>
    public Home Home { get; private set; }

    /// <summary>Beat up to which it is written.</summary>
    public double EndBeat { get; private set; }

    /// <summary>Writes a move after the last one, as <paramref name="order"/> asks for it to be danced; it is cut at <paramref name="endBeat"/>.</summary>
    public void Add(Move move, string name, in LiveOrder order, double endBeat)
    {
        string phrase = "live/" + order.Phrase;
        float hits = Easing.Clamp01(order.Density / FullDensity);
        DancePart part = new(move, name, phrase + "/" + _parts++, EndBeat, order.BeatsPerCount, endBeat, Home, order.Energy)
        {
            Music = new MusicEffort(0.5f * order.Energy + 0.5f * hits, 0.4f * order.Energy + 0.6f * hits),
        };
        _writer.Write(part, phrase, false);
        for (int side = 0; side < 2; side++)
        {
            FootTrack foot = Score.Feet[side];
            for (; _weighed[side] < foot.Steps.Count; _weighed[side]++)
            {
                FootStep step = foot.Steps[_weighed[side]];
                if (step.ShareAfter is { } own)
                    Score.Weight.Add(step.End, side == 0 ? own : 1f - own);
            }
        }

        Score.Weight.Sort();
        double end = EndBeat + move.Info.Counts * order.BeatsPerCount;
        Home = end > endBeat + 0.01 ? Home with { Spot = Feet() } : Home.After(move.Info, Score.Body.Scale * part.StepSize);
        EndBeat = System.Math.Min(end, endBeat);
    }

    /// <summary>Draws the home a little toward the middle of the stage and the audience, as far as a step between moves hides it.</summary>
    public void ComeHome(float metres, float radians)
    {
        float away = Home.Spot.Length(), turn = Turns.Wrapped(Home.Heading);
        Vector2 spot = away > metres ? Home.Spot * (1f - metres / away) : Vector2.Zero;
        float heading = System.MathF.Abs(turn) > radians ? Home.Heading - (turn > 0f ? radians : -radians) : Home.Heading - turn;
        Home = new Home(spot, heading);
    }

    private Vector2 Feet() => 0.5f * (Score.Feet[0].Place.Spot + Score.Feet[1].Place.Spot);
}
