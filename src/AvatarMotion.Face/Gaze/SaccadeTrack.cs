namespace AvatarMotion.Face;

/// <summary>Small fast eye movements around the point of gaze: 0.5 to 2 degrees, a new one every 0.4 to 1.1 s, each taking 30 ms.</summary>
internal sealed class SaccadeTrack
{
    private const double Cell = 0.75;
    private const double Travel = 0.03;
    private readonly int _seed;

    public SaccadeTrack(int seed)
    {
        _seed = seed;
    }

    /// <summary>Offset at <paramref name="time"/> seconds, radians.</summary>
    public (float Yaw, float Pitch) At(double time)
    {
        int cell = (int)(time / Cell);
        double start = StartOf(cell);
        if (time < start)
            start = StartOf(--cell);
        float amount = Easing.Smooth((float)((time - start) / Travel));
        return (Easing.Lerp(Yaw(cell - 1), Yaw(cell), amount), Easing.Lerp(Pitch(cell - 1), Pitch(cell), amount));
    }

    private double StartOf(int cell) => (cell + SeededRandom.Between(0.0, 0.45, _seed, "saccade-time", cell)) * Cell;

    private float Yaw(int cell) => (float)SeededRandom.Between(-0.032, 0.032, _seed, "saccade-yaw", cell);

    private float Pitch(int cell) => (float)SeededRandom.Between(-0.016, 0.016, _seed, "saccade-pitch", cell);
}
