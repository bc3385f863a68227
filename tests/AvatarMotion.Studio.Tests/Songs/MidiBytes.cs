using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace AvatarMotion.Studio.Tests;

/// <summary>Standard MIDI Files, byte by byte.</summary>
internal static class MidiBytes
{
    public static byte[] File(int format, int division, params byte[][] tracks) =>
        [.. Encoding.ASCII.GetBytes("MThd"), 0, 0, 0, 6, 0, (byte)format, 0, (byte)tracks.Length, (byte)(division >> 8), (byte)division, .. tracks.SelectMany(track => track)];

    /// <summary>A track of events, each after so many ticks; its end is added.</summary>
    public static byte[] Track(params (int Ticks, byte[] Event)[] events)
    {
        List<byte> body = [];
        foreach ((int ticks, byte[] bytes) in events)
            body.AddRange([.. Variable(ticks), .. bytes]);
        body.AddRange([0, 0xFF, 0x2F, 0]);
        return Chunk("MTrk", [.. body]);
    }

    public static byte[] Chunk(string name, byte[] body) =>
        [.. Encoding.ASCII.GetBytes(name), (byte)(body.Length >> 24), (byte)(body.Length >> 16), (byte)(body.Length >> 8), (byte)body.Length, .. body];

    public static byte[] Tempo(double bpm)
    {
        int microseconds = (int)Math.Round(60e6 / bpm);
        return [0xFF, 0x51, 3, (byte)(microseconds >> 16), (byte)(microseconds >> 8), (byte)microseconds];
    }

    public static byte[] Signature(int beats, int unit) => [0xFF, 0x58, 4, (byte)beats, (byte)Math.Log2(unit), 24, 8];

    public static byte[] Marker(string name, Encoding? encoding = null, byte kind = 6)
    {
        byte[] text = (encoding ?? Encoding.UTF8).GetBytes(name);
        return [0xFF, kind, (byte)text.Length, .. text];
    }

    private static byte[] Variable(int value) => value < 128 ? [(byte)value] : [.. Variable(value >> 7).Select(part => (byte)(part | 0x80)), (byte)(value & 0x7F)];
}
