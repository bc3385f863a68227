using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Text;

namespace AvatarMotion.Assets;

/// <summary>Reads the bone keys of a VMD file.</summary>
/// <remarks>
/// Layout: 30 bytes of title, 20 of the model's name (10 in the oldest files), a count, then 111 bytes per key: 15 of the name in Shift-JIS, frame, place, rotation,
/// 64 of curves. MMD is left-handed with −Z ahead: z and the rotation's x and y change sign. Face, camera and light keys behind are passed over.
/// </remarks>
internal sealed class VmdFile
{
    private const string Title = "Vocaloid Motion Data";
    private const int KeyBytes = 111;
    private const uint MostFrames = 400_000;

    private static readonly Encoding ShiftJis = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    /// <summary>Tracks by name.</summary>
    public Dictionary<string, VmdTrack> Tracks { get; } = new(StringComparer.Ordinal);

    /// <summary>Frames at 30 per second.</summary>
    public int Frames { get; private set; }

    public static VmdFile Read(byte[] bytes)
    {
        if (bytes.Length < 54 || !Encoding.ASCII.GetString(bytes, 0, Title.Length).Equals(Title, StringComparison.Ordinal))
            throw new AssetException("it does not begin like a VMD file; save the motion from MMD again.");
        int names = Encoding.ASCII.GetString(bytes, Title.Length, 5) == " 0002" ? 20 : 10;
        long count = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(30 + names));
        if (count == 0)
            throw new AssetException("it has no keys of a body, only of a face, a camera or lights; save the dancer's motion.");
        int at = 34 + names;
        if (count * KeyBytes > bytes.Length - at)
            throw new AssetException($"it says {count} keys and ends after {(bytes.Length - at) / KeyBytes}; copy or save it again.");
        VmdFile file = new();
        for (long i = 0; i < count; i++, at += KeyBytes)
            file.Add(bytes.AsSpan(at, KeyBytes));
        foreach (VmdTrack track in file.Tracks.Values)
            track.Sort();
        return file;
    }

    private void Add(ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> letters = key[..15];
        int end = letters.IndexOf((byte)0);
        string name = ShiftJis.GetString(end < 0 ? letters : letters[..end]).Trim();
        uint frame = BinaryPrimitives.ReadUInt32LittleEndian(key[15..]);
        if (frame > MostFrames)
            throw new AssetException($"a key stands at frame {frame}, and {MostFrames} can be read at once; cut the motion in parts.");
        Vector3 place = new(Number(key[19..]), Number(key[23..]), -Number(key[27..]));
        Quaternion turn = new(-Number(key[31..]), -Number(key[35..]), Number(key[39..]), Number(key[43..]));
        byte[] curves = new byte[16];
        for (int i = 0; i < 16; i++)
            curves[i] = Math.Min(key[47 + (16 * (i / 4)) + (4 * (i % 4))], (byte)127);
        if (!Tracks.TryGetValue(name, out VmdTrack? track))
            Tracks[name] = track = new VmdTrack();
        track.Add(new VmdKey(frame, place, turn.LengthSquared() > 1e-6f ? Quaternion.Normalize(turn) : Quaternion.Identity, curves));
        Frames = Math.Max(Frames, (int)frame + 1);
    }

    private static float Number(ReadOnlySpan<byte> bytes)
    {
        float value = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        return float.IsFinite(value) ? value : throw new AssetException("a key holds a number that is not finite; repair the motion and save it again.");
    }
}
