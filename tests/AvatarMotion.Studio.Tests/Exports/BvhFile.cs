using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace AvatarMotion.Studio.Tests;

/// <summary>A reader of BVH that knows the format and nothing of the writer: joints with offsets and channels, then frames; answers with positions in centimetres.</summary>
internal sealed class BvhFile
{
    private readonly List<(string Name, int Parent, Vector3 Offset, string[] Channels)> _joints = [];
    private readonly List<double[]> _frames = [];

    public BvhFile(string text)
    {
        string[] words = text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        int at = ReadJoints(words);
        Frames = int.Parse(words[at + 2], CultureInfo.InvariantCulture);
        FrameTime = double.Parse(words[at + 5], CultureInfo.InvariantCulture);
        int width = _joints.Sum(joint => joint.Channels.Length);
        double[] numbers = words.Skip(at + 6).Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        Remainder = numbers.Length - width * Frames;
        for (int i = 0; i < Frames; i++)
            _frames.Add(numbers[(i * width)..((i + 1) * width)]);
    }

    public int Frames { get; }

    public double FrameTime { get; }

    /// <summary>Numbers beside those that the header promises; 0 in a whole file.</summary>
    public int Remainder { get; }

    public IReadOnlyList<string> Names => _joints.ConvertAll(joint => joint.Name);

    /// <summary>World positions of all joints in a frame, in the file's order.</summary>
    public Vector3[] Positions(int frame)
    {
        Vector3[] positions = new Vector3[_joints.Count];
        Matrix4x4[] world = new Matrix4x4[_joints.Count];
        int at = 0;
        for (int i = 0; i < _joints.Count; i++)
        {
            Vector3 offset = _joints[i].Offset;
            Matrix4x4 turn = Matrix4x4.Identity;
            foreach (string channel in _joints[i].Channels)
                Apply(channel, (float)_frames[frame][at++], ref offset, ref turn);
            world[i] = turn * Matrix4x4.CreateTranslation(offset);
            if (_joints[i].Parent >= 0)
                world[i] *= world[_joints[i].Parent];
            positions[i] = world[i].Translation;
        }

        return positions;
    }

    // The first channel is the outermost turn; with row vectors each further one goes in front.
    private static void Apply(string channel, float value, ref Vector3 offset, ref Matrix4x4 turn)
    {
        float angle = value * MathF.PI / 180f;
        switch (channel)
        {
            case "Xposition":
                offset.X = value;
                break;
            case "Yposition":
                offset.Y = value;
                break;
            case "Zposition":
                offset.Z = value;
                break;
            case "Xrotation":
                turn = Matrix4x4.CreateRotationX(angle) * turn;
                break;
            case "Yrotation":
                turn = Matrix4x4.CreateRotationY(angle) * turn;
                break;
            case "Zrotation":
                turn = Matrix4x4.CreateRotationZ(angle) * turn;
                break;
            default:
                throw new FormatException(channel);
        }
    }

    private int ReadJoints(string[] words)
    {
        Stack<int> open = new();
        int at = 1;
        for (; words[at] != "MOTION"; at++)
        {
            switch (words[at])
            {
                case "ROOT" or "JOINT":
                    _joints.Add((words[at + 1], open.Count > 0 ? open.Peek() : -1, default, []));
                    open.Push(_joints.Count - 1);
                    at += 2;
                    break;
                case "End":
                    open.Push(-1);
                    at += 2;
                    break;
                case "OFFSET":
                    if (open.Peek() >= 0)
                        _joints[open.Peek()] = _joints[open.Peek()] with { Offset = new Vector3(Number(words[at + 1]), Number(words[at + 2]), Number(words[at + 3])) };
                    at += 3;
                    break;
                case "CHANNELS":
                    int count = int.Parse(words[at + 1], CultureInfo.InvariantCulture);
                    _joints[open.Peek()] = _joints[open.Peek()] with { Channels = words[(at + 2)..(at + 2 + count)] };
                    at += 1 + count;
                    break;
                case "}":
                    open.Pop();
                    break;
            }
        }

        return at;
    }

    private static float Number(string word) => float.Parse(word, CultureInfo.InvariantCulture);
}
