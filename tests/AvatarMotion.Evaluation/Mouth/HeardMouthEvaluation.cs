using System;
using System.Globalization;
using AvatarMotion.Audio;
using AvatarMotion.Face;
using AvatarMotion.Media;
using AvatarMotion.Tests;
using NUnit.Framework;

namespace AvatarMotion.Evaluation;

/// <summary>The finished mouth of songs whose words nobody gave, on Japanese phrases sung alone whose phonemes are known; holds the floors under it.</summary>
public sealed class HeardMouthEvaluation
{
    private const double Step = 0.02;
    private const float Shut = 0.12f;
    private static readonly string[] ShutPhones = ["pau", "cl", "m", "b", "p", "my", "by", "py"];
    private static readonly FaceShape[] Vowels = [FaceShape.AA, FaceShape.IH, FaceShape.OU, FaceShape.E, FaceShape.OH];
    private int _vowels;
    private int _vowelsRight;
    private int _mouths;
    private int _mouthsRight;

    [OneTimeSetUp]
    public void Sing()
    {
        foreach (Truth truth in TruthFile.All(SharedData.Require("songs")))
        {
            if (!truth.Id.StartsWith("pjs-", StringComparison.Ordinal))
                continue;
            Waveform sound = AudioFile.Read(truth.AudioPath);
            Song song = Song.Analyze(sound, new SongOptions());
            song = song with { HeardPhones = HeardPhones.Of(PhoneListener.Listen(sound), song.Voice) };
            MouthTrace trace = new(FaceBaker.Bake(song, Array.Empty<FaceLine>(), new FaceOptions()));
            foreach (Phone phone in TruthFile.AllPhones(truth.Folder))
                Count(trace, phone);
        }
    }

    [Test]
    public void VowelsAreSeenAsTheyAreSung()
    {
        double right = (double)_vowelsRight / _vowels;
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"vowel class right: {right:0.000} of {_vowels * Step:0} s"));
        Assert.That(right, Is.GreaterThan(0.68));
    }

    [Test]
    public void TheMouthIsOpenInVowelsAndShutInRestsAndLabials()
    {
        double right = (double)_mouthsRight / _mouths;
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"open or shut right: {right:0.000} of {_mouths * Step:0} s"));
        Assert.That(right, Is.GreaterThan(0.88));
    }

    private void Count(MouthTrace trace, Phone phone)
    {
        int vowel = phone.Symbol.Length == 1 ? VowelTrack.Vowels.IndexOf(phone.Symbol[0]) : -1;
        bool isShut = Array.IndexOf(ShutPhones, phone.Symbol) >= 0;
        if (vowel < 0 && !isShut)
            return;
        for (double time = phone.Start; time < phone.End; time += Step)
        {
            FaceFrame face = trace.At(time);
            _mouths++;
            _mouthsRight += face.MouthOpening < Shut == isShut ? 1 : 0;
            if (vowel < 0)
                continue;
            _vowels++;
            _vowelsRight += Strongest(face) == vowel ? 1 : 0;
        }
    }

    private static int Strongest(FaceFrame face)
    {
        int best = 0;
        for (int i = 1; i < Vowels.Length; i++)
            best = face[Vowels[i]] > face[Vowels[best]] ? i : best;
        return face[Vowels[best]] > 0.05f ? best : -1;
    }
}
