using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class UltraStarReaderTests
{
    private const string Head = "#TITLE:Ours\n#ARTIST:We\n#LANGUAGE:English\n#BPM:300,0\n#GAP:1000\n#VIDEOGAP:5\n";

    [Test]
    public void SyllablesHaveTimesAndPitches()
    {
        Lyrics lyrics = Sheets.Read("song.txt", Head + ": 0 4 0 Hel\n* 4 4 2 lo\n: 8 4 4  world\n- 14\n: 20 2 -3 Bye\nE\n: 99 1 1 never\n");
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("Hello world\nBye"));
        Assert.That(Sheets.Syllables(lyrics.Lines[0]), Is.EqualTo("1:Hel 1.2:lo 1.4:world"), "a beat is 60 / (4 x 300) s");
        Assert.That(lyrics.Lines[0].Words[0].Syllables.Select(each => each.Midi), Is.EqualTo(new double?[] { 60, 62 }));
        Assert.That(lyrics.Lines[1].Words[0].Syllables[0].Midi, Is.EqualTo(57));
        Assert.That(lyrics.Language, Is.EqualTo("en"));
    }

    [Test]
    public void ATildeHoldsTheSyllableBefore()
    {
        LyricLine line = Sheets.Read("song.txt", Head + ": 0 4 0 Love\n: 4 4 5 ~\n: 8 4 7 ~ \n: 12 2 7 me\nE\n").Lines.Single();
        Assert.That(Sheets.Words(line), Is.EqualTo("1:Love 1.6:me"));
        Assert.That(line.Words[0].End, Is.EqualTo(1.6).Within(1e-9));
    }

    [Test]
    public void SpacesMayStandAfterWords() =>
        Assert.That(Sheets.Text(Sheets.Read("song.txt", Head + ": 0 4 0 Go \n: 4 4 5 a\n: 8 4 7 way \n: 12 2 7 now\nE\n")), Is.EqualTo("Go away now"));

    [Test]
    public void RapAndFreestyleHaveNoPitch()
    {
        LyricLine line = Sheets.Read("song.txt", Head + "F 0 4 0 Free\nR 4 4 0  rap\nE\n").Lines.Single();
        Assert.That(line.Words.SelectMany(word => word.Syllables).Select(each => each.Midi), Is.All.Null);
    }

    [Test]
    public void RelativeBeatsBeginAnewWithEachLine()
    {
        Lyrics lyrics = Sheets.Read("song.txt", Head + "#RELATIVE:yes\n: 0 4 0 One\n- 10 20\n: 0 4 0 Two\n- 5\n: 0 2 0 Three\nE\n");
        Assert.That(lyrics.Lines.Select(line => line.Start), Is.EqualTo(new[] { 1.0, 2.0, 2.25 }).Within(1e-9));
    }

    [Test]
    public void ADuetHasItsSingers()
    {
        Lyrics lyrics = Sheets.Read("song.txt", Head + "#P1:Lumi\n#DUETSINGERP2:Kade\nP1\n: 0 4 0 Me\nP 2\n: 4 4 0 You\nP3\n: 8 4 0 Us\nE\n");
        Assert.That(lyrics.Lines.Select(line => line.Singer), Is.EqualTo(new[] { "Lumi", "Kade", "all" }));
    }

    [Test]
    public void ARowThatCannotBeReadIsNamed()
    {
        List<string> warnings = [];
        Lyrics lyrics = Sheets.Read("song.txt", Head + ": 0 4 0 One\n: x y z two\nE\n", warnings);
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("One"));
        Assert.That(warnings.Single(), Does.StartWith("song.txt, line 8: "));
    }

    [Test]
    public void WithoutATempoThereAreNoTimes()
    {
        List<string> warnings = [];
        Assert.That(Sheets.Read("song.txt", "#BPM:fast\n: 0 4 0 One\nE\n", warnings).Lines, Is.Empty);
        Assert.That(warnings.Single(), Does.Contain("#BPM"));
    }
}
