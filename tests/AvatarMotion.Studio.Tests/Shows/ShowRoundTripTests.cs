using System;
using System.Collections.Generic;
using AvatarMotion.Motion;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class ShowRoundTripTests
{
    [Test]
    public void EveryShowReadsBackAsItWasWritten() =>
        Prop.ForAll(Shows().ToArbitrary(), show => ShowFile.Text(ShowFile.Parse(ShowFile.Text(show))) == ShowFile.Text(show)).QuickCheckThrowOnFailure();

    [Test]
    public void MarksOutliveTheFile() =>
        Prop.ForAll(Shows().ToArbitrary(), show =>
        {
            Show read = ShowFile.Parse(ShowFile.Text(show));
            for (int i = 0; i < show.Phrases.Count; i++)
            {
                if (ShowMark.IsKept(show.Phrases[i]) || ShowMark.IsKept(read.Phrases[i]))
                    return false;
            }

            for (int i = 0; i < show.Lines.Count; i++)
            {
                if (ShowMark.IsKept(read.Lines[i]) || read.Lines[i].Text != show.Lines[i].Text)
                    return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void MergingAPlanOntoItselfChangesNothing() =>
        Prop.ForAll(Shows().ToArbitrary(), show => ShowFile.MergeText(ShowFile.Text(show), show) == ShowFile.Text(show)).QuickCheckThrowOnFailure();

    private static Gen<Show> Shows() =>
        from texts in Texts().ListOf(6)
        from numbers in Gen.Choose(-9000, 9000).ListOf(12)
        from phrases in Gen.Choose(0, 4)
        from lines in Gen.Choose(0, 4)
        select Build(texts, numbers, phrases, lines);

    /// <summary>Text with everything that YAML finds special.</summary>
    private static Gen<string> Texts() =>
        from letters in Gen.Elements("a", "Z", " ", "#", ":", "-", "\"", "'", "\\", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "\n", "\t", "é", "夜", "🎵", "\u2028", "\u0085", "\ufeff", "~", "0", "1.5", "\0").ListOf()
        select string.Concat(letters);

    private static Show Build(IList<string> texts, IList<int> numbers, int phraseCount, int lineCount)
    {
        List<ShowPhrase> phrases = new();
        for (int i = 0; i < phraseCount; i++)
        {
            phrases.Add(ShowMark.Sign(new ShowPhrase
            {
                Id = "p" + i,
                At = i == 2 ? MusicalTime.AtSeconds(Math.Abs(numbers[i]) / 7.0) : MusicalTime.At(i + 1, 1 + Math.Abs(numbers[i]) / 3000.0),
                Moves = new[] { "m" + texts[i], "~x" },
                Energy = Math.Abs(numbers[3 + i]) / 9000.0,
                Bars = 0.5 + Math.Abs(numbers[4 + i]) / 700.0,
                Start = new StagePlace(numbers[5] / 7000f, numbers[6] / 9100f, numbers[7] / 300f, (Support)(i % 3)),
                Microphone = i % 2 == 0,
                Travel = new System.Numerics.Vector2(numbers[8] / 3000f, numbers[9] / 3000f),
                FreezeFrom = i,
                Mirror = i % 3 == 1,
                Never = i == 1 ? new[] { "n" + texts[i] } : Array.Empty<string>(),
                Pose = i == 3 ? new ShowPose(MusicalTime.At(2, 1.5), "x" + texts[i], 2.5) : null,
                How = i == 2 ? "canon 2" : "",
                Why = texts[i],
            }));
        }

        List<ShowLine> lines = new();
        for (int i = 0; i < lineCount; i++)
            lines.Add(ShowMark.Sign(new ShowLine { Id = "l" + i, At = MusicalTime.At(i + 1), Text = texts[5 - i], Why = texts[i] }));
        return new Show
        {
            Seed = numbers[0],
            Song = new SongReference { File = "s" + texts[0], Lyrics = texts[1] },
            Treatment = new Treatment { Prompt = texts[2], Energy = Math.Abs(numbers[1]) / 9000.0, Style = new Dictionary<string, double> { ["pop"] = 0.5 }, SectionEnergy = new Dictionary<string, double> { ["verse"] = 0.25 } },
            Phrases = phrases,
            Lines = lines,
            Shots = new[] { ShowMark.Sign(new ShowShot { Id = "s1", At = MusicalTime.At(1), Lens = 31.5, Move = "still", Why = texts[3] }) },
            Effects = new[] { new ShowEffect { Id = "e1", At = MusicalTime.At(-1), Effect = "title", Lock = true } },
        };
    }
}
