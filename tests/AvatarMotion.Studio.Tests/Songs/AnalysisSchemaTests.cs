using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>The schema that is published with the documentation says what is really written.</summary>
public sealed class AnalysisSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "analysis.schema.json"))).RootElement;

    [Test]
    public void TheSampleSongFits()
    {
        HeardSong heard = SampleSong.Heard;
        JsonElement written = Written(heard.Song, heard.Sha256);
        Assert.That(SchemaCheck.Faults(Schema, written), Is.Empty);
        Assert.That(written.GetProperty("words").GetArrayLength(), Is.GreaterThan(20), "the sample has something to check");
    }

    [Test]
    public void ASongWithEverythingFits() => Assert.That(SchemaCheck.Faults(Schema, Written(FullSong.Create(), new string('a', 64))), Is.Empty);

    [Test]
    public void AnEmptySongFits() => Assert.That(SchemaCheck.Faults(Schema, Written(new Song(), null)), Is.Empty);

    [Test]
    public void EveryFieldOfAFullSongIsWrittenAndDescribed()
    {
        HashSet<string> written = [.. Written(FullSong.Create(), new string('a', 64)).EnumerateObject().Select(field => field.Name)];
        Assert.That(written, Is.EquivalentTo(Schema.GetProperty("properties").EnumerateObject().Select(field => field.Name)));
        string guide = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "analysis-json.md"));
        foreach (string name in written)
            Assert.That(guide, Does.Contain($"`{name}`"), "the guide names the field");
    }

    [TestCase("{\"version\":2}", "$.version is 2, not 1")]
    [TestCase("{\"version\":1,\"duration\":-1}", "$.duration is -1, under 0")]
    [TestCase("{\"version\":1,\"surprise\":1}", "$.surprise is not described")]
    [TestCase("{\"version\":1,\"beats\":[\"a\"]}", "$.beats[0] is String, not number")]
    [TestCase("{\"version\":1,\"beat_division\":4}", "$.beat_division is 4, none of [2,3]")]
    [TestCase("{\"version\":1}", "$.beats is missing")]
    public void WhatDoesNotFitIsSaid(string json, string fault) =>
        Assert.That(SchemaCheck.Faults(Schema, JsonDocument.Parse(json).RootElement).Select(each => each.Replace(" ", "")), Does.Contain(fault.Replace(" ", "")));

    private static JsonElement Written(Song song, string? hash)
    {
        using MemoryStream stream = new();
        SongJson.Write(song, stream, hash, SongJson.VisemeOf);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
