using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Numerics;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>Reads the joint positions of a BVH recording of a person, to measure people with the same code.</summary>
internal sealed class BvhMotion
{
    private readonly List<(string Name, int Parent, Vector3 Offset, string[] Channels)> _joints = [];
    private readonly string[] _words;
    private readonly string _path;
    private int _at;

    private BvhMotion(string path)
    {
        _path = path;
        _words = File.ReadAllText(path).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The recording in metres: as large as a leg of 0.85 m makes it.</summary>
    public static BodyTrack Read(string path)
    {
        try
        {
            return MeasuredJoints.ToHumanScale(new BvhMotion(path).ReadAll());
        }
        catch (Exception error) when (error is FormatException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new EvaluationException($"{path}: this BVH cannot be read ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')}).");
        }
    }

    private BodyTrack ReadAll()
    {
        ReadJoints();
        int frames = int.Parse(_words[_at + 2], CultureInfo.InvariantCulture);
        double seconds = Number(_words[_at + 5]);
        _at += 6;
        Dictionary<Bone, int> bones = RecordedBones.Find(_joints.ConvertAll(joint => joint.Name));
        if (bones.Count < RecordedBones.Fewest)
            throw new EvaluationException($"{_path}: hips, legs, arms and head are not all found by their names.");
        BodyTrack track = new(1 / seconds, frames, bones.Keys);
        Vector3[] positions = new Vector3[_joints.Count];
        for (int i = 0; i < frames; i++)
        {
            Solve(positions);
            foreach ((Bone bone, int joint) in bones)
                track[i, bone] = positions[joint];
        }

        return track;
    }

    private void ReadJoints()
    {
        Stack<int> open = new();
        for (_at = 1; _words[_at] != "MOTION"; _at++)
        {
            switch (_words[_at])
            {
                case "ROOT" or "JOINT":
                    int first = ++_at;
                    while (_words[_at + 1] != "{")
                        _at++;
                    _joints.Add((string.Join(' ', _words[first..(_at + 1)]), open.Count > 0 ? open.Peek() : -1, default, []));
                    open.Push(_joints.Count - 1);
                    break;
                case "End":
                    open.Push(-1);
                    break;
                case "OFFSET":
                    if (open.Peek() >= 0)
                        _joints[open.Peek()] = _joints[open.Peek()] with { Offset = new Vector3((float)Number(_words[_at + 1]), (float)Number(_words[_at + 2]), (float)Number(_words[_at + 3])) };
                    _at += 3;
                    break;
                case "CHANNELS":
                    int count = int.Parse(_words[_at + 1], CultureInfo.InvariantCulture);
                    _joints[open.Peek()] = _joints[open.Peek()] with { Channels = _words[(_at + 2)..(_at + 2 + count)] };
                    _at += 1 + count;
                    break;
                case "}":
                    open.Pop();
                    break;
            }
        }
    }

    private void Solve(Vector3[] positions)
    {
        Matrix4x4[] world = new Matrix4x4[_joints.Count];
        for (int i = 0; i < _joints.Count; i++)
        {
            Vector3 offset = _joints[i].Offset;
            Matrix4x4 turn = Matrix4x4.Identity;
            foreach (string channel in _joints[i].Channels)
                Apply(channel, (float)Number(_words[_at++]), ref offset, ref turn);
            world[i] = turn * Matrix4x4.CreateTranslation(offset);
            if (_joints[i].Parent >= 0)
                world[i] *= world[_joints[i].Parent];
            positions[i] = world[i].Translation;
        }
    }

    // The first channel is the outermost turn; with row vectors each further one goes in front.
    private static void Apply(string channel, float value, ref Vector3 offset, ref Matrix4x4 turn)
    {
        float angle = value * MathF.PI / 180f;
        switch (channel)
        {
            case "Xposition": offset.X = value; break;
            case "Yposition": offset.Y = value; break;
            case "Zposition": offset.Z = value; break;
            case "Xrotation": turn = Matrix4x4.CreateRotationX(angle) * turn; break;
            case "Yrotation": turn = Matrix4x4.CreateRotationY(angle) * turn; break;
            case "Zrotation": turn = Matrix4x4.CreateRotationZ(angle) * turn; break;
            default: throw new FormatException($"\"{channel}\" is no channel");
        }
    }

    private static double Number(string word) => double.Parse(word, CultureInfo.InvariantCulture);
}
