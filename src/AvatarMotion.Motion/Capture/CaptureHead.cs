using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace AvatarMotion.Motion;

/// <summary>The text of a <c>*.capture</c> file: one "name: value" per line.</summary>
internal sealed class CaptureHead
{
    private const int MostCounts = 64;
    private const int MostPerCount = 120;
    private const int MostContacts = 2000;

    /// <summary>Metres that 64 counts may lead away, and degrees that they may turn.</summary>
    private const float LongestWay = 20f;
    private const float LargestTurn = 1080f;

    private static readonly string[] Levels = { "floor", "low", "middle", "high", "air" };

    private readonly Dictionary<string, (string Text, int Line)> _values = new(StringComparer.Ordinal);
    private readonly string _file;

    private CaptureHead(string file) => _file = file;

    /// <summary>What the move says about itself; borders and supports follow from the recording.</summary>
    public MoveInfo Info { get; private set; } = new();

    public int PerCount { get; private set; }

    public int Contacts { get; private set; }

    public static string Write(Move move, MoveRecording recording)
    {
        MoveInfo info = move.Info;
        StringBuilder text = new();
        void Line(string name, FormattableString value) => text.Append(name).Append(": ").Append(OnOneLine(value.ToString(CultureInfo.InvariantCulture))).Append('\n');
        text.Append(CaptureFile.Mark).Append('\n');
        Line("move", $"{info.Name}");
        Line("style", $"{info.Style}");
        Line("expresses", $"{info.Expresses}");
        Line("counts", $"{info.Counts}");
        Line("energy", $"{info.EnergyLow:0.##} to {info.EnergyHigh:0.##}");
        Line("level", $"{info.Level}");
        Line("planted", $"{(info.Planted ? "true" : "false")}");
        Line("mirrors", $"{(info.Mirrors ? "true" : "false")}");
        Line("travel", $"{info.TravelX * 100:0.#} {info.TravelZ * 100:0.#} turn {info.Turn:0.#}");
        Line("samples per count", $"{recording.PerCount}");
        Line("contacts", $"{recording.Contacts.Count}");
        return text.ToString();
    }

    // The name of a clip may hold anything; a line break in it would begin another field.
    internal static string OnOneLine(string value)
    {
        StringBuilder line = new(value.Length);
        foreach (char letter in value)
            line.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter);
        return line.ToString();
    }

    public static CaptureHead Read(string text, string file)
    {
        CaptureHead head = new(file);
        string[] lines = text.Split('\n');
        if (lines[0].TrimEnd('\r') != CaptureFile.Mark)
            throw new InvalidDataException($"{file}, line 1: a captured move begins with \"{CaptureFile.Mark}\"; this is another file or of a newer version.");
        for (int i = 1; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            int colon = line.IndexOf(':');
            if (line.Length > 0 && colon < 1)
                throw new InvalidDataException($"{file}, line {i + 1}: \"name: value\" is expected here.");
            if (line.Length > 0)
                head._values[line.Substring(0, colon).Trim()] = (line.Substring(colon + 1).Trim(), i + 1);
        }

        head.ReadInfo();
        return head;
    }

    private void ReadInfo()
    {
        float[] energy = Numbers("energy", " to ", 2), travel = Numbers("travel", " ", 3);
        Check("move", IsName(Text("move")), "lower-case letters, digits and dashes");
        Check("style", IsName(Text("style")), "lower-case letters, digits and dashes, for example hip-hop");
        Check("energy", energy[0] >= 0f && energy[0] <= energy[1] && energy[1] <= 1f, "two numbers from 0 to 1, the smaller first");
        Check("level", Array.IndexOf(Levels, Text("level")) >= 0, string.Join(", ", Levels, 0, Levels.Length - 1) + " or air");
        bool near = MathF.Abs(travel[0]) <= 100f * LongestWay && MathF.Abs(travel[1]) <= 100f * LongestWay && MathF.Abs(travel[2]) <= LargestTurn;
        Check("travel", near, FormattableString.Invariant($"centimetres up to {100 * LongestWay} to each side and degrees up to {LargestTurn}"));
        Info = new MoveInfo
        {
            Name = Text("move"), Style = Text("style"), Expresses = Text("expresses"), Counts = Whole("counts", 1, MostCounts), Level = Text("level"),
            EnergyLow = energy[0], EnergyHigh = energy[1], Planted = Text("planted") == "true", Mirrors = Text("mirrors") != "false",
            TravelX = travel[0] / 100f, TravelZ = travel[1] / 100f, Turn = travel[2],
        };
        PerCount = Whole("samples per count", 1, MostPerCount);
        Contacts = Whole("contacts", 0, MostContacts);
    }

    private void Check(string name, bool holds, string wanted)
    {
        if (!holds)
            throw new InvalidDataException($"{_file}, line {_values[name].Line}: \"{name}\" is {wanted}, not \"{Shown(Text(name))}\".");
    }

    /// <summary>A name as Shows write it: no sign that YAML or the mark of mirroring would take for its own.</summary>
    private static bool IsName(string text)
    {
        foreach (char letter in text)
        {
            if (letter is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '-'))
                return false;
        }

        return text[0] != '-' && text.Length <= 64;
    }

    private static string Shown(string text) => text.Length <= 40 ? text : text.Substring(0, 40) + "...";

    private string Text(string name)
    {
        if (!_values.TryGetValue(name, out (string Text, int Line) value) || value.Text.Length == 0)
            throw new InvalidDataException($"{_file}: the line \"{name}:\" is missing.");
        return value.Text;
    }

    private int Whole(string name, int least, int most)
    {
        string text = Text(name);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most
            ? value
            : throw new InvalidDataException($"{_file}, line {_values[name].Line}: \"{name}\" is {least} to {most}.");
    }

    private float[] Numbers(string name, string between, int count)
    {
        string[] words = Text(name).Replace("turn ", "").Split(new[] { between }, StringSplitOptions.RemoveEmptyEntries);
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
        {
            bool fits = i < words.Length && float.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]);
            if (!fits || float.IsNaN(values[i]) || float.IsInfinity(values[i]))
                throw new InvalidDataException($"{_file}, line {_values[name].Line}: \"{name}\" has {count} numbers.");
        }

        return values;
    }
}
