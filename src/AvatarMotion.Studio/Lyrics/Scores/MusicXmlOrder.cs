using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace AvatarMotion.Studio;

/// <summary>The order in which the bars of a score are played: repeat signs with their endings, each as often as it says.</summary>
internal static class MusicXmlOrder
{
    private const int MostBars = 20_000;

    /// <summary>Indices of bars in the order of playing.</summary>
    public static List<int> Of(IReadOnlyList<XElement> bars)
    {
        List<int> order = [];
        int start = 0, pass = 1;
        HashSet<int> done = [];
        for (int bar = 0; bar < bars.Count && order.Count < MostBars;)
        {
            if (Repeat(bars[bar], "forward") is not null && bar != start)
                (start, pass) = (bar, 1);
            if (Ending(bars, bar, start) is { } ending && !ending.Contains(pass))
            {
                bar++;
                continue;
            }

            order.Add(bar);
            XElement? back = Repeat(bars[bar], "backward");
            int times = back is not null && int.TryParse(back.Attribute("times")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given is > 1 and < 20 ? given : Passes(bars, bar, start);
            if (back is not null && pass < times && !done.Contains(bar))
            {
                pass++;
                bar = start;
                continue;
            }

            if (back is not null)
            {
                done.Add(bar);
                if (Ending(bars, bar + 1, start) is null)
                    (start, pass) = (bar + 1, 1);
            }

            bar++;
        }

        return order;
    }

    private static XElement? Repeat(XElement bar, string direction) =>
        bar.Descendants().FirstOrDefault(element => element.Name.LocalName == "repeat" && element.Attribute("direction")?.Value == direction);

    /// <summary>Twice, or as often as the endings before and after the sign count.</summary>
    private static int Passes(IReadOnlyList<XElement> bars, int bar, int start)
    {
        int most = 2;
        for (int next = start; next < bars.Count && (next <= bar + 1 || Ending(bars, next, start) is not null); next++)
            most = System.Math.Max(most, Ending(bars, next, start)?.Max() ?? 0);
        return System.Math.Min(most, 20);
    }

    /// <summary>Which times through a bar is played in; null where it stands under no ending.</summary>
    private static HashSet<int>? Ending(IReadOnlyList<XElement> bars, int bar, int start)
    {
        if (bar >= bars.Count)
            return null;
        for (int at = bar; at >= start; at--)
        {
            List<XElement> endings = [.. bars[at].Descendants().Where(element => element.Name.LocalName == "ending")];
            XElement? begins = endings.FirstOrDefault(element => element.Attribute("type")?.Value == "start");
            bool stops = endings.Any(element => element.Attribute("type")?.Value is "stop" or "discontinue");
            if (stops && at < bar)
                return null;
            if (begins is not null)
                return Numbers(begins.Attribute("number")?.Value ?? "1");
        }

        return null;
    }

    private static HashSet<int> Numbers(string text)
    {
        HashSet<int> numbers = [];
        foreach (string part in text.Split([',', ' '], System.StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 100)
                numbers.Add(number);
        }

        return numbers.Count > 0 ? numbers : [1];
    }
}
