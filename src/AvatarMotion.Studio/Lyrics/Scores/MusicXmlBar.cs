using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace AvatarMotion.Studio;

/// <summary>One bar of a part: its notes and tempo marks with their place in quarter notes from its beginning.</summary>
internal sealed class MusicXmlBar
{
    /// <summary>Notes that are no grace notes and no second notes of a chord.</summary>
    public List<(double Start, double End, XElement Note)> Notes { get; } = [];

    public List<(double Quarter, double BeatsPerMinute)> Tempos { get; } = [];

    /// <summary>In quarter notes.</summary>
    public double Length { get; private set; }

    public static MusicXmlBar Walk(XElement bar, double divisions)
    {
        MusicXmlBar walked = new();
        double at = 0;
        foreach (XElement element in bar.Elements())
        {
            double length = LyricTime.TryNumber(MusicXmlReader.Value(element, "duration"), out double ticks) ? ticks / divisions : 0;
            switch (element.Name.LocalName)
            {
                case "attributes":
                    divisions = LyricTime.TryNumber(MusicXmlReader.Value(element, "divisions"), out double value) && value > 0 ? value : divisions;
                    break;
                case "backup":
                    at = Math.Max(0, at - length);
                    break;
                case "forward":
                    at += length;
                    break;
                case "note" when !MusicXmlReader.Named(element, "grace").Any() && !MusicXmlReader.Named(element, "chord").Any():
                    walked.Notes.Add((at, at + length, element));
                    at += length;
                    break;
                case "direction" or "sound":
                    walked.Tempo(element, at);
                    break;
            }

            walked.Length = Math.Max(walked.Length, at);
        }

        return walked;
    }

    /// <summary>What is to be played counts before what is printed.</summary>
    private void Tempo(XElement direction, double at)
    {
        XElement? sound = direction.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == "sound" && element.Attribute("tempo") is not null);
        if (sound is not null && LyricTime.TryNumber(sound.Attribute("tempo")!.Value, out double tempo))
        {
            Tempos.Add((at, tempo));
            return;
        }

        XElement? mark = direction.Descendants().FirstOrDefault(element => element.Name.LocalName == "metronome");
        if (mark is null || !LyricTime.TryNumber(MusicXmlReader.Value(mark, "per-minute"), out double perMinute))
            return;
        double unit = MusicXmlReader.Value(mark, "beat-unit") switch { "whole" => 4, "half" => 2, "eighth" => 0.5, "16th" => 0.25, _ => 1 };
        Tempos.Add((at, perMinute * unit * (MusicXmlReader.Named(mark, "beat-unit-dot").Any() ? 1.5 : 1)));
    }
}
