using System;
using System.Collections.Generic;
using System.IO;

namespace AvatarMotion.SongMaker;

/// <summary>One instrument's notes in beats, written as a standard MIDI file (format 0, 480 ticks a beat).</summary>
internal sealed class MidiPart
{
    private const int TicksPerBeat = 480;
    private readonly List<(int Tick, int Order, byte[] Bytes)> _events = new();

    public MidiPart(string name, int program, bool drums = false)
    {
        Name = name;
        Program = program;
        Channel = drums ? 9 : 0;
    }

    public string Name { get; }

    public int Program { get; }

    public int Channel { get; }

    public bool IsEmpty => _events.Count == 0;

    public void Add(double beat, double length, int midi, double velocity)
    {
        int start = (int)Math.Round(beat * TicksPerBeat);
        int end = (int)Math.Round((beat + length) * TicksPerBeat) - 1;
        _events.Add((start, 1, new[] { (byte)(0x90 | Channel), (byte)midi, (byte)Math.Clamp((int)(127 * velocity), 1, 127) }));
        _events.Add((end, 0, new byte[] { (byte)(0x80 | Channel), (byte)midi, 64 }));
    }

    public void Write(string path, double tempo)
    {
        using MemoryStream track = new();
        int microseconds = (int)Math.Round(60e6 / tempo);
        track.Write(new byte[] { 0, 0xFF, 0x51, 3, (byte)(microseconds >> 16), (byte)(microseconds >> 8), (byte)microseconds });
        track.Write(new byte[] { 0, (byte)(0xC0 | Channel), (byte)Program });
        _events.Sort((a, b) => a.Tick != b.Tick ? a.Tick.CompareTo(b.Tick) : a.Order.CompareTo(b.Order));
        int last = 0;
        foreach ((int tick, _, byte[] bytes) in _events)
        {
            WriteVariable(track, tick - last);
            track.Write(bytes);
            last = tick;
        }

        track.Write(new byte[] { 0, 0xFF, 0x2F, 0 });
        using FileStream file = File.Create(path);
        file.Write("MThd"u8);
        file.Write(new byte[] { 0, 0, 0, 6, 0, 0, 0, 1, TicksPerBeat >> 8, TicksPerBeat & 0xFF });
        file.Write("MTrk"u8);
        int length = (int)track.Length;
        file.Write(new[] { (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length });
        track.WriteTo(file);
    }

    private static void WriteVariable(Stream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        int count = 0;
        do
        {
            bytes[count++] = (byte)(value & 0x7F);
            value >>= 7;
        }
        while (value > 0);
        for (int i = count - 1; i >= 0; i--)
            stream.WriteByte((byte)(bytes[i] | (i > 0 ? 0x80 : 0)));
    }
}
