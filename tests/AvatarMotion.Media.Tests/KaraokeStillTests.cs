using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

// Not checks but a way to look: AVATARMOTION_LOOK names a folder with frames 16x9.rgba, 9x16.rgba and 1x1.rgba (1280x720, 720x1280, 720x720) to draw over.
[Explicit("draws pictures for the eye")]
internal sealed class KaraokeStillTests
{
    private static readonly Dictionary<string, Lyrics> Songs = new()
    {
        ["latin"] = Song(
            LyricPicturesTests.Line(10, 12, "We are the first light, first light") with { Singer = "Lumi" },
            LyricPicturesTests.Line(12.3, 14.5, "Breaking on the rooftops, oh") with { Singer = "Kade" },
            LyricPicturesTests.Line(20, 24, "We run across the rooftops till the city starts to sing, and nobody can tell") with { Singer = "Lumi & Kade" },
            LyricPicturesTests.Line(30, 33, "Turn the dark to gold and go") with { Singer = "Lumi" },
            LyricPicturesTests.Line(31, 33.5, "gold and go") with { Singer = "Kade", Backing = true }),
        ["japanese"] = Song(
            LyricPicturesTests.Line(10, 12, "夜の光がきらめいて、ずっと"),
            LyricPicturesTests.Line(12.3, 14.5, "屋根の上で「おはよう」って言った"),
            LyricPicturesTests.Line(20, 24, "街が歌い出すまで屋上を走り抜けて、誰にも明日のことなんて言わせないでいよう"),
            LyricPicturesTests.Line(30, 33, "僕らは first light になる")),
        ["arabic"] = Song(
            LyricPicturesTests.Line(10, 12, "نحن الضوء الأول في المدينة"),
            LyricPicturesTests.Line(12.3, 14.5, "نركض فوق السطوح، يا ليل!"),
            LyricPicturesTests.Line(20, 24, "نركض فوق السطوح حتى تبدأ المدينة بالغناء ولا أحد يعرف ماذا يحمل الغد لنا"),
            LyricPicturesTests.Line(30, 33, "نحن first light يا حبيبي")),
        ["hebrew"] = Song(
            LyricPicturesTests.Line(10, 12, "אנחנו האור הראשון בעיר"),
            LyricPicturesTests.Line(12.3, 14.5, "רצים על הגגות, הלילה!"),
            LyricPicturesTests.Line(20, 24, "רצים על הגגות עד שהעיר מתחילה לשיר ואף אחד לא יודע מה יביא לנו המחר")),
        ["korean"] = Song(
            LyricPicturesTests.Line(10, 12, "우리는 첫 번째 빛이야"),
            LyricPicturesTests.Line(12.3, 14.5, "지붕 위에서 노래해"),
            LyricPicturesTests.Line(20, 24, "도시가 노래를 시작할 때까지 우리는 지붕 위를 달려가 아무도 내일을 몰라")),
    };

    [Test]
    public void DrawEveryStyle()
    {
        string folder = Environment.GetEnvironmentVariable("AVATARMOTION_LOOK") ?? Path.GetTempPath();
        foreach ((string shape, int width, int height) in new[] { ("16x9", 1280, 720), ("9x16", 720, 1280), ("1x1", 720, 720) })
        {
            byte[] stage = File.ReadAllBytes(Path.Combine(folder, shape + ".rgba"));
            foreach (string style in WordStyles.All)
            {
                foreach ((string script, Lyrics lyrics) in Songs)
                    Draw(folder, $"{shape}-{style}-{script}", lyrics, new LyricStyle { Style = style, Width = width, Height = height }, stage, script == "latin" ? [2.0, 11.15, 12.8, 22.5, 32, 44] : [11.15, 22.5, 31.8]);
            }
        }
    }

    private static void Draw(string folder, string name, Lyrics lyrics, LyricStyle style, byte[] stage, double[] times)
    {
        style = style with
        {
            Title = "First Light",
            Artist = "AvatarMotion",
            End = 46,
            Beats = [.. Enumerable.Range(0, 92).Select(x => 0.5 * x)],
            Credits = ["Sung by Lumi, Kade", "Lumi: MIT, made by code in this project", "Made with AvatarMotion"],
        };
        using LyricPictures pictures = new(AssScript.Build(lyrics, style), style.Width, style.Height);
        foreach (double time in times)
        {
            byte[] frame = (byte[])stage.Clone();
            pictures.BlendRgba(frame, time);
            PngFile.Write(Path.Combine(folder, FormattableString.Invariant($"{name}-{time:00.0}.png")), style.Width, style.Height, frame);
        }
    }

    private static Lyrics Song(params LyricLine[] lines) => new() { Lines = lines };
}
