using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>The truth of the samples is whole: what measures mouths and words must be right itself.</summary>
[TestFixture("first-light")]
[TestFixture("frame-by-frame")]
[TestFixture("marea")]
public sealed class SampleTruthTests
{
    private readonly JsonElement _truth;

    public SampleTruthTests(string name)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "samples", name, TruthFile.Name)));
        _truth = json.RootElement.Clone();
    }

    [Test]
    public void PhonesOfOneSingerFollowEachOther()
    {
        Dictionary<string, double> ends = new();
        foreach (JsonElement phone in _truth.GetProperty("phonemes").EnumerateArray())
        {
            string singer = phone.TryGetProperty("singer", out JsonElement name) ? name.GetString()! : "";
            double start = phone.GetProperty("start").GetDouble(), end = phone.GetProperty("end").GetDouble();
            Assert.That(start, Is.GreaterThanOrEqualTo(ends.GetValueOrDefault(singer) - 0.001));
            Assert.That(end - start, Is.GreaterThan(0.014), $"{phone.GetProperty("phone")} at {start}");
            ends[singer] = end;
        }
    }

    [Test]
    public void EverySyllableHasAVowelThatStartsIt()
    {
        HashSet<double> vowels = new();
        foreach (JsonElement phone in _truth.GetProperty("phonemes").EnumerateArray())
        {
            if (Phones.IsVowel(phone.GetProperty("phone").GetString()!))
                vowels.Add(phone.GetProperty("start").GetDouble());
        }

        foreach (JsonElement syllable in _truth.GetProperty("syllables").EnumerateArray())
            Assert.That(vowels, Does.Contain(syllable.GetProperty("start").GetDouble()), syllable.GetProperty("text").GetString());
    }

    [Test]
    public void WordsAreSpelledByTheirSyllables()
    {
        string words = "", syllables = "";
        foreach (JsonElement word in _truth.GetProperty("words").EnumerateArray())
            words += word.GetProperty("text").GetString();
        foreach (JsonElement syllable in _truth.GetProperty("syllables").EnumerateArray())
            syllables += syllable.GetProperty("text").GetString();
        Assert.That(syllables, Is.EqualTo(words));
    }
}
