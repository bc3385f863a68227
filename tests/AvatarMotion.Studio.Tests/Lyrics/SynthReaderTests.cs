using System.Collections.Generic;
using System.Linq;
using System.Text;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Projects of singing synthesizers: notes and phones are the truth.</summary>
public sealed class SynthReaderTests
{
    private const string Svp = """
        {"version":113,"time":{"meter":[],"tempo":[{"position":0,"bpm":60},{"position":1411200000,"bpm":120}]},"library":[{"uuid":"g","notes":[{"onset":0,"duration":705600000,"lyrics":"yes","phonemes":"y eh s","pitch":50}]}],
        "tracks":[{"name":"Lead","mainGroup":{"notes":[{"onset":0,"duration":705600000,"lyrics":"hello","phonemes":"hh ax l ow","pitch":60},{"onset":705600000,"duration":705600000,"lyrics":"+","phonemes":"","pitch":62},
        {"onset":1411200000,"duration":705600000,"lyrics":"-","phonemes":"","pitch":64},{"onset":2116800000,"duration":705600000,"lyrics":"br","phonemes":"","pitch":64}]},
        "mainRef":{"blickOffset":0,"pitchOffset":0,"database":{"language":"english"}},"groups":[{"groupID":"g","blickOffset":7056000000,"pitchOffset":12}]}]}
        """;

    [Test]
    public void SynthesizerVGivesNotesPhonesAndGroups()
    {
        Lyrics lyrics = Sheets.Read("a.svp", Svp + "\0");
        Assert.That(Sheets.Text(lyrics), Is.EqualTo("hello\nyes"));
        Assert.That((lyrics.Language, lyrics.PhonesAreGiven), Is.EqualTo(("en", true)));
        LyricWord word = lyrics.Lines[0].Words[0];
        Assert.That(word.Syllables.Select(each => string.Concat(each.Phones.Select(phone => phone.Symbol))), Is.EqualTo(new[] { "hə", "loʊ" }));
        Assert.That(word.Syllables.Select(each => each.Midi), Is.EqualTo(new double?[] { 60, 62 }));
        Assert.That(word.Syllables[1].Phones[1].Start, Is.EqualTo(1).Within(1e-9), "the vowel lies on the note");
        Assert.That(word.Syllables[1].Start, Is.LessThan(1), "its consonant before it");
        Assert.That(word.End, Is.EqualTo(2.5).Within(1e-9), "held into the faster tempo");
        Assert.That(lyrics.Lines[1].Words[0].Syllables[0].Midi, Is.EqualTo(62));
    }

    [Test]
    public void UtauIsReadInShiftJis()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string Text = "[#VERSION]\r\nUST Version1.2\r\n[#SETTING]\r\nTempo=120,00\r\nProjectName=x\r\n[#0000]\r\nLength=480\r\nLyric=- か\r\nNoteNum=60\r\n[#0001]\r\nLength=480\r\nLyric=a え_C4\r\nNoteNum=62\r\n[#0002]\r\nLength=480\r\nLyric=R\r\nNoteNum=60\r\n[#0003]\r\nLength=960\r\nLyric=る\r\nNoteNum=64\r\nTempo=60\r\n[#TRACKEND]\r\n";
        Lyrics lyrics = Sheets.Read("a.ust", Encoding.GetEncoding(932).GetBytes(Text));
        Assert.That(string.Concat(lyrics.Lines.Select(line => line.Text)), Is.EqualTo("かえる"));
        LyricWord last = lyrics.Lines[^1].Words[^1];
        Assert.That((last.Start, last.End), Is.EqualTo((1.5, 3.5)));
        Assert.That(lyrics.Language, Is.EqualTo("ja"));
        Assert.That(last.Syllables[0].Midi, Is.EqualTo(64));
    }

    [Test]
    public void RomajiIsSpokenAsKana()
    {
        const string Text = "[#SETTING]\nTempo=120\n[#0000]\nLength=480\nLyric=ki\nNoteNum=60\n[#0001]\nLength=480\nLyric=sha\nNoteNum=60\n";
        LyricLine line = Sheets.Read("a.ust", Text).Lines.Single();
        Assert.That(line.Words.Select(word => word.Reading), Is.EqualTo(new[] { "き", "しゃ" }));
    }

    [Test]
    public void OpenUtauGivesTempoHintsAndTracks()
    {
        const string Text = "name: x\nustx_version: '0.6'\nresolution: 480\ntempos:\n- position: 0\n  bpm: 120\ntracks:\n- phonemizer: OpenUtau.Plugin.Builtin.ArpasingPhonemizer\n  track_name: Lumi\n  mute: false\n- track_name: Kade\n  mute: false\n"
            + "voice_parts:\n- name: p\n  track_no: 0\n  position: 480\n  notes:\n  - position: 0\n    duration: 480\n    tone: 60\n    lyric: hello[hh ax l ow]\n  - {position: 480, duration: 480, tone: 62, lyric: +}\n  - {position: 960, duration: 480, tone: 62, lyric: +~}\n- track_no: 1\n  position: 0\n  notes:\n  - {position: 9600, duration: 480, tone: 50, lyric: 'yes[y eh s]'}\n";
        Lyrics lyrics = Sheets.Read("a.ustx", Text);
        Assert.That(lyrics.Lines.Select(line => (line.Text, line.Singer)), Is.EqualTo(new[] { ("hello", "Lumi"), ("yes", "Kade") }));
        Assert.That(lyrics.Lines[0].Words[0].End, Is.EqualTo(2).Within(1e-9));
        Assert.That((lyrics.Language, lyrics.PhonesAreGiven), Is.EqualTo(("en", true)));
    }

    [Test]
    public void YamlWithAliasesIsRefused()
    {
        List<string> warnings = [];
        Assert.That(Sheets.Read("a.ustx", "ustx_version: '0.6'\na: &a [x,x]\nb: [*a,*a]\n", warnings).Lines, Is.Empty);
        Assert.That(warnings.Single(), Does.StartWith("a.ustx, line 2: anchors"));
    }

    [Test]
    public void VocaloidFourStartsAfterItsPreMeasure()
    {
        const string Text = "<?xml version=\"1.0\"?><vsq4 xmlns=\"http://www.yamaha.co.jp/vocaloid/schema/vsq4/\"><masterTrack><resolution>480</resolution><preMeasure>1</preMeasure><timeSig><m>0</m><nu>4</nu><de>4</de></timeSig><tempo><t>0</t><v>12000</v></tempo></masterTrack>"
            + "<vsTrack><name>Miku</name><vsPart><t>1920</t><note><t>480</t><dur>480</dur><n>60</n><y><![CDATA[さ]]></y><p><![CDATA[s a]]></p></note><note><t>960</t><dur>480</dur><n>62</n><y>し</y><p>S i</p></note></vsPart></vsTrack></vsq4>";
        Lyrics lyrics = Sheets.Read("a.vsqx", Text);
        LyricLine line = lyrics.Lines.Single();
        Assert.That(line.Text, Is.EqualTo("さし"));
        Assert.That(line.Words[0].Syllables[0].Phones.Select(phone => phone.Symbol), Is.EqualTo(new[] { "s", "a" }));
        Assert.That(line.Words[0].Syllables[0].Phones[1].Start, Is.EqualTo(0.5).Within(1e-9), "the vowel lies on the note");
        Assert.That((lyrics.Language, lyrics.PhonesAreGiven), Is.EqualTo(("ja", true)));
    }

    [Test]
    public void VocaloidThreeHasLongNames()
    {
        const string Text = "<?xml version=\"1.0\"?><vsq3><masterTrack><resolution>480</resolution><preMeasure>0</preMeasure><tempo><posTick>0</posTick><bpm>6000</bpm></tempo></masterTrack>"
            + "<vsTrack><trackName>t</trackName><musicalPart><posTick>480</posTick><note><posTick>0</posTick><durTick>480</durTick><noteNum>60</noteNum><lyric>love</lyric><phnms>l0 V v</phnms></note></musicalPart></vsTrack></vsq3>";
        LyricWord word = Sheets.Read("a.vsqx", Text).Lines.Single().Words.Single();
        Assert.That(string.Concat(word.Syllables[0].Phones.Select(phone => phone.Symbol)), Is.EqualTo("lʌv"));
        Assert.That(word.End, Is.EqualTo(2).Within(1e-9));
    }

    [Test]
    public void VocaloidFiveIsPackedJson()
    {
        const string Json = "{\"masterTrack\":{\"tempo\":{\"global\":{\"isEnabled\":false,\"value\":12000},\"events\":[{\"pos\":0,\"value\":6000}]}},\"tracks\":[{\"name\":\"a\",\"parts\":[{\"pos\":480,\"notes\":[{\"lyric\":\"か\",\"phoneme\":\"k a\",\"pos\":0,\"duration\":480,\"number\":60},{\"lyric\":\"-\",\"phoneme\":\"-\",\"pos\":480,\"duration\":480,\"number\":62}]}]}]}";
        LyricLine line = Sheets.Read("a.vpr", ScoreReaderTests.Zip(("Project/sequence.json", Json))).Lines.Single();
        Assert.That((line.Text, line.End), Is.EqualTo(("か", 3.0)));
    }

    [TestCase("a.svp", "{\"tracks\": [ \"mainGroup\"", "JSON")]
    [TestCase("a.vsqx", "<vsq4><masterTrack>", "XML")]
    [TestCase("a.ustx", "ustx_version: [", "YAML")]
    public void DamagedProjectsAreASentence(string name, string text, string kind)
    {
        List<string> warnings = [];
        Assert.That(Sheets.Read(name, text, warnings).Lines, Is.Empty);
        Assert.That(warnings.Single(), Does.StartWith(name).And.Contain(kind).And.Contain("left out"));
    }

    [TestCase("toukyou", "とうきょう")]
    [TestCase("kitte", "きって")]
    [TestCase("shinjuku", "しんじゅく")]
    [TestCase("tsu", "つ")]
    [TestCase("hello", null)]
    [TestCase("", null)]
    public void RomajiBecomesHiragana(string romaji, string? kana) => Assert.That(Romaji.ToKana(romaji), Is.EqualTo(kana));

    [Test]
    public void EveryPhoneOfTheTablesIsIpa()
    {
        foreach ((string symbols, SynthAlphabet alphabet) in new[] { ("hh ax l ow w er1 l d", SynthAlphabet.Arpabet), ("k a s M N' tS i", SynthAlphabet.XSampaJapanese), ("h0 @U {", SynthAlphabet.XSampaEnglish), ("sh i N cl", SynthAlphabet.Romaji) })
            Assert.That(SynthPhones.Read(symbols, alphabet), Is.Not.Empty.And.All.Not.Empty, symbols);
    }
}
