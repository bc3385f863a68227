using System;
using System.Collections.Generic;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>A move of the library by name, and its picture: the move danced once at a calm tempo, four figures a count.</summary>
public static class MoveSheet
{
    private const double SecondsPerCount = 0.5;
    private const int FiguresPerCount = 4;
    private const int LeadIn = 4;
    private const float Energy = 0.7f;

    /// <summary>The move called <paramref name="name"/>.</summary>
    /// <exception cref="StudioException">There is none; the message says which name is near.</exception>
    public static Move Find(string name)
    {
        if (MoveLibrary.Default.TryGet(name, out Move? move))
            return move;
        List<string> known = [];
        foreach (Move each in MoveLibrary.Default.All)
            known.Add(each.Info.Name);
        throw new StudioException($"There is no move \"{name}\"{NearestName.Hint(name, known)}");
    }

    /// <summary>Draws the move called <paramref name="name"/> to a PNG, front view above side view.</summary>
    public static void Draw(string name, string pngFile)
    {
        Move move = Find(name);
        OutputPlace.Check(pngFile);
        int counts = move.Info.Counts;
        Song song = Steady(counts + 2 * LeadIn);
        double start = LeadIn * SecondsPerCount;
        DancePhrase phrase = new() { Id = name, Start = start, End = start + counts * SecondsPerCount, Moves = [name], Energy = Energy };
        Rig rig = StandardRig.Create();
        DanceTake take = DanceBaker.Bake([phrase], song, rig, new DanceOptions());
        double[] times = new double[counts * FiguresPerCount];
        for (int i = 0; i < times.Length; i++)
            times[i] = start + i * SecondsPerCount / FiguresPerCount;
        MoveStrip.Draw(take, rig, times, pngFile);
    }

    private static Song Steady(int counts)
    {
        List<double> beats = [];
        for (int i = 0; i <= counts; i++)
            beats.Add(i * SecondsPerCount);
        List<Bar> bars = [];
        for (int i = 0; i + 4 <= counts; i += 4)
            bars.Add(new Bar(beats[i], beats[i + 4], i, 4));
        return new Song { Duration = counts * SecondsPerCount, BeatsPerMinute = 60 / SecondsPerCount, Confidence = 1, Beats = beats, Bars = bars };
    }
}
