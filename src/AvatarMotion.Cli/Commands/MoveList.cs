using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using AvatarMotion.Motion;

namespace AvatarMotion.Cli;

/// <summary>Prints moves by style, in the order of their names, with how many a style has.</summary>
internal static class MoveList
{
    public static void Print(IReadOnlyList<Move> moves, TextWriter to)
    {
        SortedDictionary<string, List<MoveInfo>> styles = new(StringComparer.Ordinal);
        foreach (Move move in moves)
        {
            if (!styles.TryGetValue(move.Info.Style, out List<MoveInfo>? style))
                styles.Add(move.Info.Style, style = []);
            style.Add(move.Info);
        }

        foreach ((string style, List<MoveInfo> infos) in styles)
        {
            infos.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            to.WriteLine($"{style} ({Number(infos.Count, "move")})");
            foreach (MoveInfo info in infos)
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {info.Name,-22} {info.Counts,2} counts  energy {info.EnergyLow:0.0}-{info.EnergyHigh:0.0}  {info.Level,-6} {Kind(info)}{info.Expresses}"));
        }

        if (styles.Count > 1)
            to.WriteLine($"{Number(moves.Count, "move")} in {Number(styles.Count, "style")}");
    }

    private static string Kind(MoveInfo info) => info.Role == MoveRole.Dance ? "" : $"[{info.Role.ToString().ToLowerInvariant()}] ";

    private static string Number(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
