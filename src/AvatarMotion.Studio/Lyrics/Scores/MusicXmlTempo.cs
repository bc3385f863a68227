using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace AvatarMotion.Studio;

/// <summary>Where each played bar begins in a score, in quarter notes, and what that is in seconds.</summary>
internal sealed class MusicXmlTempo
{
    private readonly TickClock _clock;
    private readonly List<double> _starts = [];

    public MusicXmlTempo(IReadOnlyList<XElement> parts, IReadOnlyList<int> order)
    {
        List<List<XElement>> bars = [.. parts.Select(part => MusicXmlReader.Named(part, "measure").ToList())];
        List<(double, double)> tempos = [];
        double at = 0;
        Dictionary<(int Part, int Bar), double> divisions = Divisions(bars);
        foreach (int bar in order)
        {
            _starts.Add(at);
            double longest = 0;
            for (int part = 0; part < bars.Count; part++)
            {
                if (bar >= bars[part].Count)
                    continue;
                MusicXmlBar walked = MusicXmlBar.Walk(bars[part][bar], divisions[(part, bar)]);
                longest = System.Math.Max(longest, walked.Length);
                foreach ((double quarter, double tempo) in walked.Tempos)
                    tempos.Add((at + quarter, tempo));
            }

            at += longest;
        }

        _clock = new TickClock(1, tempos);
        DivisionsOf = divisions;
    }

    /// <summary>Divisions of a quarter note that hold at the beginning of each part's bars.</summary>
    public IReadOnlyDictionary<(int Part, int Bar), double> DivisionsOf { get; }

    /// <summary>Seconds of a place in the n-th played bar.</summary>
    public double Seconds(int played, double quarter) => _clock.Seconds(_starts[played] + quarter);

    private static Dictionary<(int Part, int Bar), double> Divisions(List<List<XElement>> bars)
    {
        Dictionary<(int Part, int Bar), double> all = [];
        for (int part = 0; part < bars.Count; part++)
        {
            double divisions = 1;
            for (int bar = 0; bar < bars[part].Count; bar++)
            {
                all[(part, bar)] = divisions;
                foreach (XElement change in bars[part][bar].Descendants().Where(element => element.Name.LocalName == "divisions"))
                    divisions = LyricTime.TryNumber(change.Value, out double value) && value > 0 ? value : divisions;
            }
        }

        return all;
    }
}
