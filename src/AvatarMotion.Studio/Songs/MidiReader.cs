using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace AvatarMotion.Studio;

/// <summary>Reads tempo, time signatures, markers and note starts from a Standard MIDI File of format 0 or 1.</summary>
/// <remarks>MIDI Manufacturers Association 1996, "Standard MIDI Files 1.0"; also inside a RIFF wrapping, with chunks of other kinds passed over.</remarks>
internal sealed class MidiReader
{
    private const int HeaderBytes = 14;
    private const byte TextEvent = 0x01;
    private const byte Lyric = 0x05;
    private const byte Marker = 0x06;
    private const byte CuePoint = 0x07;
    private const byte Tempo = 0x51;
    private const byte Signature = 0x58;

    private readonly byte[] _bytes;
    private readonly string _name;
    private readonly List<(long Tick, string Name)> _cuePoints = [];
    private MidiScore _score = new() { TicksPerQuarter = 1 };
    private int _at;
    private int _track;

    private MidiReader(byte[] bytes, string name)
    {
        _bytes = bytes;
        _name = name;
    }

    /// <summary>The score in <paramref name="bytes"/>; <paramref name="name"/> stands in messages.</summary>
    /// <exception cref="StudioException">This is no MIDI file that can be used; the message says why.</exception>
    public static MidiScore Read(byte[] bytes, string name) => new MidiReader(bytes, name).Read();

    private MidiScore Read()
    {
        _at = Tag(0) == "RIFF" && Tag(8) == "RMID" ? 20 : 0;
        if (Tag(_at) != "MThd" || _bytes.Length < _at + HeaderBytes)
            throw Wrong("this is no MIDI file; export the tempo map of the project as a Standard MIDI File (.mid)");
        long header = Word(_at + 4);
        int format = Half(_at + 8), division = Half(_at + 12);
        if (format > 1)
            throw Wrong($"this MIDI file holds several songs (format {format}); save the song you mean as format 0 or 1");
        if ((division & 0x8000) != 0)
            throw Wrong("this MIDI file counts film frames (SMPTE) and has no beats; save it with ticks per quarter note");
        if (division == 0 || header < 6)
            throw Damaged();
        _score = new MidiScore { TicksPerQuarter = division };
        ReadTracks(_at + 8 + header);
        if (_score.Markers.Count == 0)
            _score.Markers.AddRange(_cuePoints);
        Order(_score.Tempos, static tempo => tempo.Tick);
        Order(_score.Signatures, static signature => signature.Tick);
        Order(_score.Markers, static marker => marker.Tick);
        _score.Notes.Sort();
        return _score;
    }

    /// <summary>Sorts by tick and leaves what stands at one tick in the order of the file, for there the last word counts.</summary>
    private static void Order<T>(List<T> events, Func<T, long> tick)
    {
        List<T> ordered = [.. events.OrderBy(tick)];
        events.Clear();
        events.AddRange(ordered);
    }

    private void ReadTracks(long start)
    {
        int tracks = 0;
        while (start + 8 <= _bytes.Length)
        {
            long end = start + 8 + Word((int)start + 4);
            bool isTrack = Tag((int)start) == "MTrk";
            if (isTrack && end > _bytes.Length)
                throw Damaged();
            if (isTrack)
            {
                _at = (int)start + 8;
                _track = tracks;
                ReadTrack((int)end);
                tracks++;
            }

            start = end;
        }

        if (tracks == 0)
            throw Wrong("this MIDI file has no track");
    }

    private void ReadTrack(int end)
    {
        long tick = 0;
        byte running = 0;
        while (_at < end)
        {
            tick += Variable(end);
            byte status = _at < end ? _bytes[_at] : throw Damaged();
            if (status >= 0x80)
                _at++;
            else
                status = running;
            if (status == 0xFF)
            {
                byte kind = Next(end);
                if (kind == 0x2F)
                    return;
                Meta(tick, kind, Body(end));
            }
            else if (status is 0xF0 or 0xF7)
            {
                Body(end);
            }
            else if (status is >= 0x80 and < 0xF0)
            {
                running = status;
                Channel(tick, status, end);
            }
            else
            {
                throw Damaged();
            }
        }
    }

    private void Channel(long tick, byte status, int end)
    {
        bool isShort = (status & 0xF0) is 0xC0 or 0xD0;
        byte key = Next(end);
        byte value = isShort ? (byte)0 : Next(end);

        // A note-on without strength is a note-off; channel 10 is drums and counts as well.
        bool begins = (status & 0xF0) == 0x90 && value > 0;
        if (begins)
            _score.Notes.Add(tick);
        if (begins || (status & 0xF0) is 0x80 or 0x90)
            _score.Keys.Add((tick, _track, status & 0x0F, key, begins));
    }

    private void Meta(long tick, byte kind, ReadOnlySpan<byte> body)
    {
        switch (kind)
        {
            case Tempo:
                if (body.Length != 3 || (body[0] | body[1] | body[2]) == 0)
                    throw Damaged();
                _score.Tempos.Add((tick, body[0] << 16 | body[1] << 8 | body[2]));
                break;
            case Signature:
                if (body.Length < 2 || body[0] == 0 || body[1] > 6)
                    throw Damaged();
                _score.Signatures.Add((tick, body[0], 1 << body[1]));
                break;
            case TextEvent or Lyric:
                _score.Texts.Add((tick, _track, kind == Lyric, body.ToArray()));
                break;
            case Marker or CuePoint:
                string name = Text(body).Trim();
                if (name.Length > 0)
                    (kind == Marker ? _score.Markers : _cuePoints).Add((tick, name));
                break;
        }
    }

    /// <summary>UTF-8 where it is valid, as new programs write it, else Latin-1.</summary>
    private static string Text(ReadOnlySpan<byte> body)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body).TrimEnd('\0');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(body).TrimEnd('\0');
        }
    }

    private ReadOnlySpan<byte> Body(int end)
    {
        long length = Variable(end);
        if (length > end - _at)
            throw Damaged();
        _at += (int)length;
        return _bytes.AsSpan(_at - (int)length, (int)length);
    }

    /// <summary>A number in groups of seven bits, at most four.</summary>
    private long Variable(int end)
    {
        long value = 0;
        for (int i = 0; i < 4; i++)
        {
            byte part = Next(end);
            value = value << 7 | (long)(part & 0x7F);
            if (part < 0x80)
                return value;
        }

        throw Damaged();
    }

    private byte Next(int end) => _at < end ? _bytes[_at++] : throw Damaged();

    private string Tag(int at) => at + 4 <= _bytes.Length ? Encoding.Latin1.GetString(_bytes, at, 4) : "";

    private long Word(int at) => BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(at));

    private int Half(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    private StudioException Damaged() => Wrong(FormattableString.Invariant($"this MIDI file is damaged near byte {_at}; export it again"));

    private StudioException Wrong(string what) => new($"{_name}: {what}.");
}
