using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Face.Tests;

/// <summary>Songs of single phones, and what a face does over them.</summary>
internal static class FaceSongs
{
    /// <summary>A song of 6 s whose one word is made of these phones.</summary>
    public static Song Sung(params (double Start, double End, string Symbol)[] phones)
    {
        Syllable syllable = new() { Start = phones[0].Start, End = phones[^1].End, Phones = phones.Select(phone => new Phone(phone.Start, phone.End, phone.Symbol)).ToArray() };
        LyricWord word = new() { Start = syllable.Start, End = syllable.End, Text = "x", Syllables = new[] { syllable } };
        LyricLine line = new() { Start = syllable.Start, End = syllable.End, Text = "x", Words = new[] { word } };
        return new Song { Duration = 6, Lyrics = new Lyrics { Lines = new[] { line } } };
    }

    public static FaceFrame At(FaceTake take, double time)
    {
        FaceFrame frame = new();
        take.Sample(time, frame);
        return frame;
    }

    /// <summary>Frames at 60 a second from <paramref name="start"/> to <paramref name="end"/> seconds.</summary>
    public static IEnumerable<FaceFrame> Film(FaceTake take, double start, double end)
    {
        for (int i = 0; start + i / 60.0 <= end; i++)
            yield return At(take, start + i / 60.0);
    }
}
