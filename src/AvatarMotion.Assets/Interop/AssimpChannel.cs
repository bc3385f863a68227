using System;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>How one joint moves in an animation of a scene: keys of place and of rotation, times in the animation's ticks.</summary>
internal sealed class AssimpChannel
{
    // Places in aiNodeAnim: name 0, places 1028 and 1032, rotations 1040 and 1048. A vector key has 24 bytes: float64 time, 3 float32.
    private const int PlaceKeyBytes = 24;
    private const int MostKeys = 2_000_000;

    private readonly double[] _placeTimes;
    private readonly Vector3[] _places;
    private readonly double[] _turnTimes;
    private readonly Quaternion[] _turns;

    public AssimpChannel(nint channel)
    {
        Name = AssimpScene.Text(channel, 0);
        int places = Count(channel, 1028), turns = Count(channel, 1040);
        nint placeKeys = places > 0 ? AssimpScene.Read<nint>(channel, 1032) : 0, turnKeys = turns > 0 ? AssimpScene.Read<nint>(channel, 1048) : 0;
        _placeTimes = new double[places];
        _places = new Vector3[places];
        for (int i = 0; i < places; i++)
        {
            _placeTimes[i] = AssimpScene.Read<double>(placeKeys, i * PlaceKeyBytes);
            _places[i] = AssimpScene.Read<Vector3>(placeKeys, (i * PlaceKeyBytes) + 8);
        }

        int size = turns > 1 ? TurnKeyBytes(turnKeys) : 24;
        _turnTimes = new double[turns];
        _turns = new Quaternion[turns];
        for (int i = 0; i < turns; i++)
        {
            _turnTimes[i] = AssimpScene.Read<double>(turnKeys, i * size);
            Vector4 wxyz = AssimpScene.Read<Vector4>(turnKeys, (i * size) + 8);
            _turns[i] = new Quaternion(wxyz.Y, wxyz.Z, wxyz.W, wxyz.X);
        }
    }

    /// <summary>Name of the joint.</summary>
    public string Name { get; }

    /// <summary>Whether it has keys of both kinds.</summary>
    public bool IsWhole => _places.Length > 0 && _turns.Length > 0;

    public Vector3 PlaceAt(double time)
    {
        (int a, int b, float amount) = Between(_placeTimes, time);
        return Vector3.Lerp(_places[a], _places[b], amount);
    }

    public Quaternion TurnAt(double time)
    {
        (int a, int b, float amount) = Between(_turnTimes, time);
        return Quaternion.Slerp(_turns[a], _turns[b], amount);
    }

    private static int Count(nint channel, int at)
    {
        uint count = AssimpScene.Read<uint>(channel, at);
        return count <= MostKeys ? (int)count : throw new AssetException("an animation has more keys than can be read at once; cut the clip in parts.");
    }

    /// <summary>Rotation keys have 24 bytes, or 32 where the library says how each goes on to the next: told by whether the second key is a rotation.</summary>
    private static int TurnKeyBytes(nint keys)
    {
        double first = AssimpScene.Read<double>(keys, 0), second = AssimpScene.Read<double>(keys, 24);
        float length = AssimpScene.Read<Vector4>(keys, 24 + 8).Length();
        return second > first && double.IsFinite(second) && MathF.Abs(length - 1f) < 0.05f ? 24 : 32;
    }

    private static (int A, int B, float Amount) Between(double[] times, double time)
    {
        int next = Array.BinarySearch(times, time);
        next = next >= 0 ? next : ~next;
        if (next <= 0)
            return (0, 0, 0f);
        if (next >= times.Length)
            return (times.Length - 1, times.Length - 1, 0f);
        double gap = times[next] - times[next - 1];
        return (next - 1, next, gap > 0 ? (float)((time - times[next - 1]) / gap) : 1f);
    }
}
