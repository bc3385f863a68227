using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text;

namespace AvatarMotion.Assets;

/// <summary>Reads a foreign scene with libassimp and writes its motion as a <see cref="SceneStream"/>: what our own child process does.</summary>
public static class SceneWriter
{
    private const double Rate = 60;
    private const double UsualTicks = 25;
    private const double Longest = 3600;
    private const long MostJointFrames = 20_000_000;

    /// <summary>Writes the motion of the scene at <paramref name="path"/>. An <see cref="AssetException"/> says why it cannot be read, without the file's name.</summary>
    public static void Write(string path, Stream to)
    {
        using AssimpScene scene = AssimpScene.Open(path);
        using BinaryWriter writer = new(to, Encoding.UTF8, leaveOpen: true);
        List<AssimpNode> nodes = AssimpNode.ReadAll(scene.Root);
        writer.Write(Encoding.ASCII.GetBytes(SceneStream.Mark));
        writer.Write(SceneStream.Version);
        writer.Write(nodes.Count);
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (int i = 0; i < nodes.Count; i++)
        {
            places.TryAdd(nodes[i].Name, i);
            writer.Write(nodes[i].Name);
            writer.Write(nodes[i].Parent);
            foreach (float value in nodes[i].Columns)
                writer.Write(value);
        }

        writer.Write(scene.Animations);
        for (int i = 0; i < scene.Animations; i++)
            WriteAnimation(writer, scene.Animation(i), places);
    }

    // Places in aiAnimation: name 0, ticks 1032, ticks per second 1040, number of channels 1048, channels 1056.
    private static void WriteAnimation(BinaryWriter writer, nint animation, Dictionary<string, int> places)
    {
        double ticks = AssimpScene.Read<double>(animation, 1032), perSecond = AssimpScene.Read<double>(animation, 1040);
        perSecond = perSecond > 0 ? perSecond : UsualTicks;
        double seconds = ticks / perSecond;
        if (!(seconds >= 0 && seconds <= Longest))
            throw new AssetException(FormattableString.Invariant($"an animation lasts {seconds:0} s, and {Longest:0} can be read at once; cut the clip in parts."));
        List<AssimpChannel> channels = Channels(animation, places);
        int frames = (int)Math.Round(seconds * Rate) + 1;
        if ((long)frames * channels.Count > MostJointFrames)
            throw new AssetException("an animation has more keys than can be read at once; cut the clip in parts.");
        writer.Write(AssimpScene.Text(animation, 0));
        writer.Write(Rate);
        writer.Write(frames);
        writer.Write(channels.Count);
        foreach (AssimpChannel channel in channels)
        {
            writer.Write(places[channel.Name]);
            for (int f = 0; f < frames; f++)
                WriteFrame(writer, channel.PlaceAt(f / Rate * perSecond), channel.TurnAt(f / Rate * perSecond));
        }
    }

    private static List<AssimpChannel> Channels(nint animation, Dictionary<string, int> places)
    {
        List<AssimpChannel> channels = [];
        uint count = AssimpScene.Read<uint>(animation, 1048);
        for (int i = 0; i < count; i++)
        {
            AssimpChannel channel = new(AssimpScene.Read<nint>(AssimpScene.Read<nint>(animation, 1056), i * nint.Size));
            if (channel.IsWhole && places.ContainsKey(channel.Name))
                channels.Add(channel);
        }

        return channels;
    }

    private static void WriteFrame(BinaryWriter writer, Vector3 place, Quaternion turn)
    {
        writer.Write(place.X);
        writer.Write(place.Y);
        writer.Write(place.Z);
        writer.Write(turn.X);
        writer.Write(turn.Y);
        writer.Write(turn.Z);
        writer.Write(turn.W);
    }
}
