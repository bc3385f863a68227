using System;
using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Assets;

/// <summary>Reads the MOTION of a BVH file: rate and channel values.</summary>
internal sealed class BvhFrames
{
    /// <summary>Most channel values that are kept: 40,000 frames of 250 joints, 120 MB.</summary>
    private const long MostValues = 30_000_000;

    private const double SlowestFrame = 0.5;
    private const double FastestFrame = 0.0005;

    private BvhFrames(float[] values, int width, double rate)
    {
        Values = values;
        Width = width;
        Rate = rate;
    }

    /// <summary>Frame by frame, all channels in the order of the hierarchy.</summary>
    public float[] Values { get; }

    /// <summary>Channels in a frame.</summary>
    public int Width { get; }

    public int Count => Values.Length / Width;

    /// <summary>Frames per second.</summary>
    public double Rate { get; }

    /// <summary>Reads the lines behind MOTION.</summary>
    public static BvhFrames Read(BvhLines lines, int width, List<string> notices)
    {
        if (width == 0)
            throw lines.Fault("no joint has CHANNELS, so nothing moves.");
        (int claimed, double seconds) = Head(lines);
        if ((long)claimed * width > MostValues)
            throw lines.Fault($"{claimed} frames of {width} channels are more than can be read at once; cut the clip in parts.");
        List<float> values = new((int)Math.Min((long)claimed * width, MostValues));
        while (values.Count < claimed * width && lines.NextText())
            AddNumbers(lines, values, claimed * width);
        int whole = values.Count / width;
        if (whole < claimed)
            notices.Add(string.Create(CultureInfo.InvariantCulture, $"the file says {claimed} frames and ends after {whole}; what is there was taken"));
        if (whole < 2)
            throw lines.Fault($"the clip has {(whole == 1 ? "one frame" : "no frame")}, and a move needs two counts at least; export the whole motion.");
        values.RemoveRange(whole * width, values.Count - (whole * width));
        return new BvhFrames([.. values], width, 1 / seconds);
    }

    private static (int Frames, double Seconds) Head(BvhLines lines)
    {
        int frames = -1;
        double seconds = double.NaN;
        while (frames < 0 || double.IsNaN(seconds))
        {
            if (!lines.Next())
                throw lines.Fault("the file ends before \"Frames:\" and \"Frame Time:\"; copy or export it again.");
            string[] words = lines.Words;
            if (words[0].StartsWith("Frames", StringComparison.OrdinalIgnoreCase))
                frames = Frames(lines, words[^1]);
            else if (words[0].Equals("Frame", StringComparison.OrdinalIgnoreCase))
                seconds = Seconds(lines, words[^1]);
            else
                throw lines.Fault("\"Frames:\" and \"Frame Time:\" are expected behind MOTION.");
        }

        return (frames, seconds);
    }

    private static int Frames(BvhLines lines, string word)
    {
        string number = word[(word.LastIndexOf(':') + 1)..];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int frames) ? frames : throw lines.Fault($"\"{number}\" is no number of frames.");
    }

    private static double Seconds(BvhLines lines, string word)
    {
        double seconds = lines.Number(word.AsSpan(word.LastIndexOf(':') + 1));
        return seconds is >= FastestFrame and <= SlowestFrame
            ? seconds
            : throw lines.Fault(string.Create(CultureInfo.InvariantCulture, $"a frame time of {seconds:0.######} s is no frame rate; 0.033333 is 30 frames per second."));
    }

    private static void AddNumbers(BvhLines lines, List<float> values, int most)
    {
        ReadOnlySpan<char> text = lines.Text;
        int at = 0;
        while (values.Count < most)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= text.Length)
                return;
            int start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            values.Add(lines.Number(text[start..at]));
        }
    }
}
