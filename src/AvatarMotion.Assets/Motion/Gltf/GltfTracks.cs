using System;
using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>The channels of one glTF animation.</summary>
internal sealed class GltfTracks
{
    private readonly List<(int Node, bool IsTurn, GltfCurve Curve)> _channels = [];
    private readonly int _nodes;

    public GltfTracks(GltfFile file, JsonView animation, int nodes)
    {
        _nodes = nodes;
        GltfAccessors accessors = new(file);
        foreach (JsonView channel in animation["channels"].Entries())
        {
            int node = channel["target"]["node"].Int();
            string path = channel["target"]["path"].Text();
            if (node < 0 || path is not ("rotation" or "translation"))
                continue;
            if (node >= nodes)
                throw new AssetException($"an animation moves node {node}, which is not there; export it again.");
            JsonView sampler = animation["samplers"][channel["sampler"].Int()];
            GltfCurve curve = GltfCurve.Read(accessors, sampler, path == "rotation" ? 4 : 3);
            if (curve.Times.Length == 0)
                continue;
            Start = Math.Min(Start, curve.Times[0]);
            End = Math.Max(End, curve.Times[^1]);
            _channels.Add((node, path == "rotation", curve));
        }
    }

    /// <summary>Seconds of the first and the last key.</summary>
    public double Start { get; private set; } = double.PositiveInfinity;

    public double End { get; private set; } = double.NegativeInfinity;

    /// <summary>Number of channels.</summary>
    public int Moving => _channels.Count;

    /// <summary>One track per node.</summary>
    public JointTrack[] Sample(int frames, double rate)
    {
        JointTrack[] tracks = new JointTrack[_nodes];
        for (int i = 0; i < tracks.Length; i++)
            tracks[i] = new JointTrack();
        foreach ((int node, bool isTurn, GltfCurve curve) in _channels)
        {
            if (isTurn)
                tracks[node].Turns = Filled(frames, f => Unit(curve.At(Start + (f / rate))));
            else
                tracks[node].Places = Filled(frames, f => Place(curve.At(Start + (f / rate))));
        }

        return tracks;
    }

    private static T[] Filled<T>(int count, Func<int, T> make)
    {
        T[] values = new T[count];
        for (int i = 0; i < count; i++)
            values[i] = make(i);
        return values;
    }

    private static Quaternion Unit(Vector4 v) => v.LengthSquared() < 1e-8f ? Quaternion.Identity : Quaternion.Normalize(new Quaternion(v.X, v.Y, v.Z, v.W));

    private static Vector3 Place(Vector4 v) => new(v.X, v.Y, v.Z);
}
