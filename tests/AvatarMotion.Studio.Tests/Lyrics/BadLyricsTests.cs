using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

/// <summary>Bad lyrics: one sentence each, and words that can still be drawn or none at all.</summary>
public sealed class BadLyricsTests
{
    private static readonly string[] Names = ["a.lrc", "a.srt", "a.vtt", "a.ass", "a.txt", "a.xml", "a.musicxml", "a.mxl", "a.mid", "a.ust", "a.ustx", "a.vsqx", "a.vpr", "a.svp", "a.TextGrid"];

    [TestCase("")]
    [TestCase("\0\0\0\0\0\0\0\0")]
    [TestCase("\n\n   \n")]
    [TestCase("...\n---\n")]
    public void NothingToSingIsSaidOnce(string text)
    {
        List<string> warnings = [];
        Assert.That(Sheets.Read("a.lrc", text, warnings).Lines, Is.Empty);
        Assert.That(warnings.Single(), Does.StartWith("a.lrc: ").And.EndsWith("."));
    }

    [Test]
    public void NulBytesAreSaidAndPassedOver()
    {
        List<string> warnings = [];
        Assert.That(Sheets.Read("a.txt", "first li\0ght\nsecond\0\0 day\n", warnings).Lines, Has.Count.EqualTo(2));
        Assert.That(warnings.Single(), Is.EqualTo("a.txt: there are NUL bytes in this text; they are passed over."));
    }

    [Test]
    public void NoiseIsNoText()
    {
        byte[] noise = new byte[300_000];
        uint state = 7;
        for (int i = 0; i < noise.Length; i++)
            noise[i] = (byte)((state = state * 1664525 + 1013904223) >> 24);
        List<string> warnings = [];
        Assert.That(Sheets.Read("a.txt", noise, warnings).Lines, Is.Empty);
        Assert.That(warnings.Single(), Does.Contain("neither text"));
    }

    [Test]
    public void WordsOfAnotherSongAreSaidToBe()
    {
        List<string> warnings = [];
        string text = string.Concat(Enumerable.Range(0, 20).Select(i => FormattableString.Invariant($"[{i / 2:00}:{i % 2 * 30:00}.00]line\n")));
        Lyrics lyrics = Sheets.Read("a.lrc", text, warnings, 60);
        Assert.That(lyrics.Lines, Has.Count.EqualTo(2));
        Assert.That(warnings.Single(), Does.Contain("18 of 20").Or.Contain("another song"));
    }

    [Test]
    public void OneWordForFourMinutesIsCut()
    {
        Assert.That(Sheets.Read("a.srt", "1\n00:00:00,000 --> 00:04:00,000\nword\n").Lines.Single().End, Is.LessThanOrEqualTo(15));
        Assert.That(Sheets.Read("a.lrc", "[00:00.00]<00:00.00>word<04:00.00>\n").Lines.Single().End, Is.LessThanOrEqualTo(16));
    }

    [Test]
    public void TenMegabytesTakeASecond()
    {
        string text = string.Concat(Enumerable.Repeat("la la la la la la\n", 500_000));
        List<string> warnings = [];
        Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        Lyrics lyrics = Sheets.Read("a.txt", text, warnings);
        process.Refresh();
        Assert.That(process.TotalProcessorTime - before, Is.LessThan(TimeSpan.FromSeconds(6)));
        Assert.That(lyrics.Lines, Has.Count.LessThanOrEqualTo(3000));
        Assert.That(warnings.Single(), Does.Contain("more than 3000"));
        Assert.That(Sheets.Read("a.txt", new string('[', 5_000_000)).Lines, Is.Empty);
        Assert.That(Sheets.Read("a.txt", new string(' ', 2_000_000) + "x").Lines, Has.Count.EqualTo(1));
    }

    [Test]
    public void WhateverStandsInAFileItEndsInOrder()
    {
        Prop.ForAll<string, int>((text, number) =>
        {
            string ugly = $"{text}\n[00:{number % 60:00}.00]{text}\n#BPM:{number}\n: {number} 2 3 {text}\n1\n00:00:0{Math.Abs(number % 10)},000 --> 00:00:02,000\n{text}\nustx_version: {text}\n[#0000]\nLength={number}\nLyric={text}\n";
            Check(Names[Math.Abs(number % Names.Length)], Encoding.UTF8.GetBytes(ugly));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void CutAndBentFilesAreRead()
    {
        string[] files =
        [
            "[00:01.00]<00:01.00>We <00:02.00>are", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>x <00:01.500>y", "[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,{\\k50}a{\\kf50}b",
            "#BPM:300\n#GAP:1\nP1\n: 0 4 0 a\n- 5 6\n* 8 4 0 ~\nE", "[#SETTING]\nTempo=120\n[#0000]\nLength=480\nLyric=か\nNoteNum=60\n", "ustx_version: '0.6'\nvoice_parts:\n- track_no: 0\n  notes:\n  - {position: 0, duration: 480, tone: 60, lyric: a}\n",
            "{\"tracks\":[{\"mainGroup\":{\"notes\":[{\"onset\":0,\"duration\":70560000,\"lyrics\":\"a\",\"pitch\":60}]}}]}", "<vsq4><masterTrack/><vsTrack><vsPart><note><t>0</t><dur>9</dur><y>a</y></note></vsPart></vsTrack></vsq4>",
            "<score-partwise><part id=\"a\"><measure><note><duration>1</duration><lyric><text>a</text></lyric></note></measure></part></score-partwise>", "File type = \"ooTextFile\"\nTextGrid\n\"IntervalTier\"\n\"words\"\n0\n1\n1\n0\n1\n\"a\"\n",
        ];
        foreach (string file in files)
        {
            for (int end = 0; end <= file.Length; end += 3)
                Check("a.txt", Encoding.UTF8.GetBytes(file[..end]));
            byte[] bent = Encoding.UTF8.GetBytes(file);
            for (int at = 0; at < bent.Length; at += 5)
            {
                byte kept = bent[at];
                bent[at] = (byte)"-9:<[\"\0~"[at % 8];
                Check("a.txt", bent);
                bent[at] = kept;
            }
        }
    }

    private static void Check(string name, byte[] bytes)
    {
        Lyrics lyrics = Sheets.Read(name, bytes, null, 90);
        double last = 0;
        foreach (LyricLine line in lyrics.Lines.Where(line => line.IsTimed))
        {
            Assert.That(line.Start, Is.InRange(last, 90), name);
            Assert.That(line.End, Is.GreaterThan(line.Start).And.LessThanOrEqualTo(90.1), name);
            last = line.Start;
            double word = line.Start - 1e-6;
            foreach (LyricWord each in line.Words.Where(each => each.IsTimed))
            {
                Assert.That(each.Start, Is.GreaterThanOrEqualTo(word), name);
                Assert.That(each.End, Is.GreaterThan(each.Start), name);
                word = each.Start;
            }
        }
    }
}
