using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;

namespace AvatarMotion.Studio.Tests;

/// <summary>The exported take of the sample, read back from its JSON: what any other program would see.</summary>
internal sealed class SampleTake
{
    private readonly string[] _bones;
    private readonly float[][] _positions;

    public SampleTake(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        JsonElement root = document.RootElement;
        Rate = root.GetProperty("fps").GetDouble();
        _bones = root.GetProperty("bones").EnumerateArray().Select(b => b.GetString()!).ToArray();
        _positions = root.GetProperty("positions").EnumerateArray().Select(Flat).ToArray();
        JsonElement face = root.GetProperty("face");
        FaceNames = face.GetProperty("names").EnumerateArray().Select(n => n.GetString()!).ToArray();
        Opening = face.GetProperty("opening").EnumerateArray().Select(o => o.GetDouble()).ToArray();
        foreach (JsonElement view in root.GetProperty("camera").EnumerateArray())
            Camera.Add(View(view));
        foreach (JsonElement shot in root.GetProperty("shots").EnumerateArray())
            Shots.Add((shot.GetProperty("start").GetDouble(), shot.GetProperty("end").GetDouble(), shot.GetProperty("shot").GetString()!));
        foreach (JsonElement move in root.GetProperty("moves").EnumerateArray())
            Moves.Add((move.GetProperty("start").GetDouble(), move.GetProperty("move").GetString()!, move.GetProperty("why").GetString()!));
    }

    public double Rate { get; }

    public int Frames => _positions.Length;

    public string[] FaceNames { get; }

    public double[] Opening { get; }

    public List<CameraView> Camera { get; } = [];

    public List<(double Start, double End, string Shot)> Shots { get; } = [];

    public List<(double Start, string Move, string Why)> Moves { get; } = [];

    /// <summary>World position of a bone's joint in a frame, metres.</summary>
    public Vector3 At(int frame, string bone)
    {
        int at = 3 * Array.IndexOf(_bones, bone);
        return new Vector3(_positions[frame][at], _positions[frame][at + 1], _positions[frame][at + 2]);
    }

    /// <summary>All frames of one bone.</summary>
    public Vector3[] Path(string bone) => Enumerable.Range(0, Frames).Select(f => At(f, bone)).ToArray();

    public double OpeningAt(double time) => Opening[Math.Clamp((int)Math.Round(time * Rate), 0, Opening.Length - 1)];

    private static float[] Flat(JsonElement frame)
    {
        List<float> numbers = [];
        foreach (JsonElement position in frame.EnumerateArray())
        {
            foreach (JsonElement number in position.EnumerateArray())
                numbers.Add(number.GetSingle());
        }

        return [.. numbers];
    }

    private static CameraView View(JsonElement view)
    {
        float[] p = view.GetProperty("position").EnumerateArray().Select(n => n.GetSingle()).ToArray();
        float[] r = view.GetProperty("rotation").EnumerateArray().Select(n => n.GetSingle()).ToArray();
        return new CameraView(new Vector3(p[0], p[1], p[2]), new Quaternion(r[0], r[1], r[2], r[3]), view.GetProperty("fov").GetSingle()) { Shot = view.GetProperty("shot").GetInt32() };
    }
}
