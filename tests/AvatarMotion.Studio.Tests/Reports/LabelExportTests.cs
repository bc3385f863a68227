using System.IO;
using System.Linq;
using System.Xml.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class LabelExportTests
{
    private const int Rate = 48_000;
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("labels").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_folder, true);

    [Test]
    public void AudacityGetsStartEndAndLabelBetweenTabs()
    {
        LabelExport.Write(FullSong.Create(), _folder, Rate);
        Assert.That(Directory.GetFiles(_folder), Is.EquivalentTo(LabelExport.FilesOf(_folder)));
        Assert.That(Lines("beats")[5], Is.EqualTo("3.500000\t3.500000\t2.2"));
        Assert.That(Lines("sections")[1], Is.EqualTo("5.000000\t13.000000\tchorus B"));
        Assert.That(Lines("phrases")[1], Is.EqualTo("9.000000\t17.000000\tbars 5-8"));
        Assert.That(Lines("notes")[1], Is.EqualTo("7.000000\t9.000000\tB4"));
        foreach (string file in Directory.GetFiles(_folder, "*.txt"))
            Assert.That(File.ReadAllLines(file).Select(line => line.Split('\t').Length), Is.All.EqualTo(3), file);
    }

    [Test]
    public void SonicVisualiserCountsInSamplesOfTheFile()
    {
        LabelExport.Write(FullSong.Create(), _folder, Rate);
        XElement beats = Layer("beats"), point = beats.Descendants("point").ElementAt(5);
        Assert.That(((string?)point.Attribute("frame"), (string?)point.Attribute("label")), Is.EqualTo(("168000", "2.2")));
        Assert.That((string?)beats.Descendants("model").Single().Attribute("sampleRate"), Is.EqualTo("48000"));
        XElement notes = Layer("notes"), note = notes.Descendants("point").Last();
        Assert.That(((string?)note.Attribute("value"), (string?)note.Attribute("duration")), Is.EqualTo(("71.02", "96000")));
        Assert.That((string?)Layer("words").Descendants("point").First().Attribute("label"), Is.EqualTo(FullSong.UglyWord));
    }

    [TestCase("beats", "1", null, "timeinstants")]
    [TestCase("sections", "3", "region", "regions")]
    [TestCase("notes", "3", "note", "notes")]
    [TestCase("words", "2", "text", "text")]
    [TestCase("pitch", "2", null, "timevalues")]
    public void EachLayerHasItsKind(string name, string dimensions, string? subtype, string type)
    {
        LabelExport.Write(FullSong.Create(), _folder, Rate);
        XElement model = Layer(name).Descendants("model").Single();
        Assert.That((string?)model.Attribute("dimensions"), Is.EqualTo(dimensions));
        Assert.That((string?)model.Attribute("subtype"), Is.EqualTo(subtype));
        Assert.That((string?)Layer(name).Descendants("layer").Single().Attribute("type"), Is.EqualTo(type));
        Assert.That((string?)model.Attribute("dataset"), Is.EqualTo((string?)Layer(name).Descendants("dataset").Single().Attribute("id")));
    }

    [Test]
    public void LettersThatXmlForbidsAreLeftOut()
    {
        Song song = new() { Duration = 2, Lyrics = new Lyrics { Lines = [new LyricLine { Start = 0, End = 1, Text = "a\u0001b\u000bc 👍" }] } };
        LabelExport.Write(song, _folder, Rate);
        Assert.That((string?)Layer("lines").Descendants("point").Single().Attribute("label"), Is.EqualTo("abc 👍"));
    }

    [Test]
    public void PickupBeatsCountUpToTheFirstBar()
    {
        Song song = new() { Duration = 4, Beats = [0.5, 1, 1.5, 2, 2.5, 3], Bars = [new Bar(1.5, 3.5, 2, 4)] };
        Assert.That(SongLabels.Beats(song).Select(beat => beat.Text), Is.EqualTo(new[] { "0.3", "0.4", "1.1", "1.2", "1.3", "1.4" }));
        Assert.That(SongLabels.Beats(song with { Bars = [] }).Select(beat => beat.Text).First(), Is.EqualTo("1"));
    }

    private string[] Lines(string name) => File.ReadAllLines(Path.Combine(_folder, name + ".txt"));

    private XElement Layer(string name) => XDocument.Load(Path.Combine(_folder, name + ".svl")).Root!;
}
