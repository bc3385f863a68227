using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>Prints how often the mouth is right by the sound alone, on Japanese phrases sung without accompaniment whose phonemes are known; holds the floors under it.</summary>
public sealed class VowelEvaluation
{
    private static readonly string[] Shut = { "pau", "cl", "m", "b", "p", "my", "by", "py" };
    private readonly int[,] _heard = new int[VowelTrack.Vowels.Length, VowelTrack.Vowels.Length];
    private int _mouths;
    private int _mouthsRight;

    [OneTimeSetUp]
    public void Listen()
    {
        foreach (Truth truth in TruthFile.All(SharedData.Require("songs")))
        {
            if (!truth.Id.StartsWith("pjs-", StringComparison.Ordinal))
                continue;
            VowelTrack track = VowelTrack.Of(PhoneListener.Listen(AudioFile.Read(truth.AudioPath)));
            using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(truth.Folder, TruthFile.Name)));
            foreach (JsonElement phoneme in file.RootElement.GetProperty("phonemes").EnumerateArray())
                Count(track, phoneme.GetProperty("phone").GetString() ?? "", phoneme.GetProperty("start").GetDouble(), phoneme.GetProperty("end").GetDouble());
        }
    }

    [Test]
    public void VowelsOfAVoiceAloneHaveTheirClass()
    {
        int right = 0, all = 0;
        for (int sung = 0; sung < VowelTrack.Vowels.Length; sung++)
        {
            List<string> row = new();
            for (int heard = 0; heard < VowelTrack.Vowels.Length; heard++)
            {
                row.Add(_heard[sung, heard].ToString(CultureInfo.InvariantCulture));
                all += _heard[sung, heard];
            }

            right += _heard[sung, sung];
            Print($"{VowelTrack.Vowels[sung]} heard as {VowelTrack.Vowels}: {string.Join(' ', row)}");
        }

        Print($"vowel class right: {(double)right / all:0.000} of {all / 50.0:0} s");
        Assert.That((double)right / all, Is.GreaterThanOrEqualTo(0.75));
    }

    [Test]
    public void TheMouthIsOpenInVowelsAndShutInRestsAndLabials()
    {
        Print($"mouth open or shut right: {(double)_mouthsRight / _mouths:0.000} of {_mouths / 50.0:0} s");
        Assert.That((double)_mouthsRight / _mouths, Is.GreaterThan(0.9));
    }

    private void Count(VowelTrack track, string phone, double start, double end)
    {
        int vowel = phone.Length == 1 ? VowelTrack.Vowels.IndexOf(phone[0]) : -1;
        bool shut = Array.IndexOf(Shut, phone) >= 0;
        if (vowel < 0 && !shut)
            return;
        int last = Math.Min(track.Frames, (int)Math.Round(end * track.Rate));
        for (int frame = (int)Math.Round(start * track.Rate); frame < last; frame++, _mouths++)
        {
            _mouthsRight += track.Openness(frame) < 0.5f == shut ? 1 : 0;
            if (vowel >= 0)
                _heard[vowel, track.StrongestVowel(frame)]++;
        }
    }

    private static void Print(FormattableString line) => TestContext.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
