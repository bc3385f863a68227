using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Reads the HIERARCHY of a BVH file: joints, offsets, channels in any order.</summary>
internal sealed class BvhHierarchy
{
    private const int MostJoints = 2000;
    private const int Deepest = 400;
    private static readonly string[] ChannelNames = ["xposition", "yposition", "zposition", "xrotation", "yrotation", "zrotation"];

    private readonly BvhLines _lines;
    private readonly List<BvhJoint> _joints = [];
    private readonly Stack<int> _open = new();
    private int _pending = -1;

    private BvhHierarchy(BvhLines lines) => _lines = lines;

    /// <summary>Joints with parents before children, end sites among them; reading stops behind the line MOTION.</summary>
    public static List<BvhJoint> Read(BvhLines lines)
    {
        if (!lines.Next() || !lines.Words[0].Equals("HIERARCHY", StringComparison.OrdinalIgnoreCase))
            throw lines.Fault("a BVH file begins with the word HIERARCHY; this is no BVH file.");
        BvhHierarchy reader = new(lines);
        while (lines.Next())
        {
            if (lines.Words[0].Equals("MOTION", StringComparison.OrdinalIgnoreCase))
                return reader.Finished();
            reader.Take();
        }

        throw lines.Fault("the file ends before the word MOTION; copy or export it again.");
    }

    private void Take()
    {
        string word = _lines.Words[0].ToUpperInvariant();
        switch (word)
        {
            case "ROOT" or "JOINT":
                Begin(_lines.Rest(1).TrimEnd('{').Trim(), word == "ROOT");
                break;
            case "END":
                Begin("", false);
                break;
            case "OFFSET":
                Current().Offset = new Vector3(Number(1), Number(2), Number(3));
                break;
            case "CHANNELS":
                ReadChannels();
                break;
            case "{":
                Open();
                break;
            case "}":
                Close();
                break;
            default:
                throw _lines.Fault($"\"{_lines.Words[0]}\" is not known here; ROOT, JOINT, End Site, OFFSET, CHANNELS or a brace is.");
        }

        if (word is "ROOT" or "JOINT" or "END" && _lines.Words[^1].EndsWith('{'))
            Open();
    }

    private void Begin(string name, bool isRoot)
    {
        if (_pending >= 0)
            throw _lines.Fault("a brace is missing before this line.");
        if (isRoot == _open.Count > 0)
            throw _lines.Fault(isRoot ? "a ROOT stands inside another joint; braces are missing." : "this joint stands outside every ROOT; braces are missing.");
        if (_joints.Count >= MostJoints || _open.Count >= Deepest)
            throw _lines.Fault($"there are more than {MostJoints} joints, or more than {Deepest} inside each other; export the body alone.");
        if (name.Length > 0)
            RefuseCircle(name);
        _joints.Add(new BvhJoint(name, _open.Count > 0 ? _open.Peek() : -1, _lines.Line));
        _pending = _joints.Count - 1;
    }

    // The braces make a tree; a joint that stands again below itself would be a circle.
    private void RefuseCircle(string name)
    {
        foreach (int above in _open)
        {
            if (_joints[above].Name == name)
                throw _lines.Fault($"the joint \"{name}\" hangs below itself (line {_joints[above].Line}): joints hang on each other in a circle; export it again.");
        }
    }

    private void Open()
    {
        if (_pending < 0)
            throw _lines.Fault("a brace opens where no joint begins.");
        _open.Push(_pending);
        _pending = -1;
    }

    private void Close()
    {
        if (_open.Count == 0 || _pending >= 0)
            throw _lines.Fault("a brace closes where none is open.");
        _open.Pop();
    }

    private BvhJoint Current() => _open.Count > 0 && _pending < 0 ? _joints[_open.Peek()] : throw _lines.Fault("this belongs inside the braces of a joint.");

    private void ReadChannels()
    {
        BvhJoint joint = Current();
        string[] words = _lines.Words;
        if (words.Length < 2 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count > 6 || words.Length < count + 2)
            throw _lines.Fault("CHANNELS is followed by a number up to 6 and that many names, for example 3 Zrotation Xrotation Yrotation.");
        int[] channels = new int[count];
        for (int i = 0; i < count; i++)
        {
            channels[i] = Array.IndexOf(ChannelNames, words[i + 2].ToLowerInvariant());
            if (channels[i] < 0 || Array.IndexOf(channels, channels[i]) < i)
                throw _lines.Fault($"the channel \"{words[i + 2]}\" is unknown or stands twice; Xposition to Zposition and Xrotation to Zrotation are known.");
        }

        joint.Channels = channels;
        joint.HasPosition = Array.Exists(channels, channel => channel < 3);
    }

    private float Number(int word) => word < _lines.Words.Length ? _lines.Number(_lines.Words[word]) : throw _lines.Fault("three numbers are expected here.");

    private List<BvhJoint> Finished()
    {
        if (_open.Count > 0 || _pending >= 0)
            throw _lines.Fault("a closing brace is missing before MOTION.");
        if (_joints.Count == 0)
            throw _lines.Fault("there is no joint before MOTION.");
        int channel = 0;
        foreach (BvhJoint joint in _joints)
        {
            joint.FirstChannel = channel;
            channel += joint.Channels.Length;
        }

        return _joints;
    }
}
