using System;

namespace AvatarMotion;

/// <summary>Smooth value noise over time: a pure function of (seed, id, time), for handheld shake and idle life.</summary>
internal static class Noise
{
    /// <summary>Value in [-1, 1], continuous in value, slope and curvature; about <paramref name="frequency"/> changes of mind a second.</summary>
    public static float At(double time, double frequency, int seed, string id)
    {
        double position = time * frequency;
        int cell = (int)Math.Floor(position);
        float phase = (float)(position - cell);
        return Easing.Lerp(Corner(cell, seed, id), Corner(cell + 1, seed, id), Easing.Smoother(phase));
    }

    private static float Corner(int cell, int seed, string id) => (float)(2.0 * SeededRandom.Unit(seed, id, cell) - 1.0);
}
