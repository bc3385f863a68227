using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Text;

namespace AvatarMotion.Assets;

/// <summary>
/// Our own form of a foreign scene, as a child process pipes it: joints with their rest, then animations as places and rotations per frame. Little-endian.
/// </summary>
/// <remarks>
/// "AMSC", int32 version 1, int32 joints, each: string name, int32 parent, 16 float32 local matrix (row vectors); int32 animations, each: string name, float64 rate,
/// int32 frames, int32 tracks, each: int32 joint, frames × (3 float32 place, 4 float32 rotation x y z w). Strings are BinaryWriter's.
/// </remarks>
public static class SceneStream
{
    internal const int Version = 1;
    internal const string Mark = "AMSC";
    private const int MostJoints = 20_000;
    private const long MostJointFrames = 20_000_000;

    internal static IReadOnlyList<MovingSkeleton> Read(byte[] bytes)
    {
        using BinaryReader reader = new(new MemoryStream(bytes), Encoding.UTF8);
        try
        {
            return Read(reader);
        }
        catch (EndOfStreamException error)
        {
            throw new AssetException("its scene could not be read to the end; export it again, or save it as .glb or .bvh.", error);
        }
    }

    private static List<MovingSkeleton> Read(BinaryReader reader)
    {
        if (Encoding.ASCII.GetString(reader.ReadBytes(4)) != Mark || reader.ReadInt32() != Version)
            throw new AssetException("its scene came back in an unknown form; install one version of this program only.");
        int count = reader.ReadInt32();
        if (count is <= 0 or > MostJoints)
            throw new AssetException("there are no joints in it; export the motion of a skeleton.");
        Skeleton skeleton = new();
        Matrix4x4[] locals = new Matrix4x4[count];
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadString();
            int parent = reader.ReadInt32();
            if (parent >= i)
                throw new AssetException("its joints hang on each other in a circle; export it again.");
            locals[i] = ReadMatrix(reader);
            skeleton.Add(name, parent, parent < 0 ? locals[i] : locals[i] * skeleton.Joints[parent].World);
        }

        int animations = reader.ReadInt32();
        List<MovingSkeleton> motions = [];
        for (int a = 0; a < animations; a++)
            motions.Add(ReadAnimation(reader, skeleton, locals));
        return motions;
    }

    private static SampledMotion ReadAnimation(BinaryReader reader, Skeleton skeleton, Matrix4x4[] locals)
    {
        string name = reader.ReadString();
        double rate = reader.ReadDouble();
        int frames = reader.ReadInt32(), moving = reader.ReadInt32();
        if (!(rate > 0) || frames < 1 || moving < 0 || (long)frames * moving > MostJointFrames)
            throw new AssetException("an animation has no frames, or more than can be read at once; cut the clip in parts.");
        JointTrack[] tracks = new JointTrack[locals.Length];
        for (int i = 0; i < tracks.Length; i++)
            tracks[i] = new JointTrack();
        for (int k = 0; k < moving; k++)
        {
            JointTrack track = tracks[reader.ReadInt32()];
            track.Places = new Vector3[frames];
            track.Turns = new Quaternion[frames];
            for (int f = 0; f < frames; f++)
            {
                track.Places[f] = new Vector3(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
                Quaternion turn = new(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
                track.Turns[f] = Quaternion.Normalize(turn);
                if (!MatrixParts.IsFinite(track.Places[f]) || !(turn.LengthSquared() is > 0f and < float.PositiveInfinity))
                    throw new AssetException($"frame {f + 1} of \"{name}\" has a place or a rotation that is no number; repair the clip and export it again.");
            }
        }

        return new SampledMotion(skeleton, locals, tracks, frames) { Name = name, Rate = rate };
    }

    private static Matrix4x4 ReadMatrix(BinaryReader reader)
    {
        Span<float> values = stackalloc float[16];
        for (int i = 0; i < 16; i++)
            values[i] = reader.ReadSingle();
        return MatrixParts.FromColumns(values);
    }
}
