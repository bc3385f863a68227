using System;
using System.Linq;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

/// <summary>Phones read from posteriors whose answer is known.</summary>
public sealed class HeardPhonesTests
{
    [Test]
    public void ReadsTheSoundsInTheirTimes()
    {
        Phone[] heard = HeardPhones.Of(Clear(("sil", 20), ("m", 6), ("a", 25), ("s", 8), ("i", 20), ("sil", 20))).ToArray();
        Assert.That(heard.Select(phone => phone.Symbol), Is.EqualTo(new[] { "m", "a", "s", "i" }));
        Assert.That(heard[0].Start, Is.EqualTo(0.39).Within(1e-6), "half a frame before frame 20");
        Assert.That(heard[^1].End, Is.EqualTo(1.57).Within(1e-6));
        for (int i = 1; i < heard.Length; i++)
            Assert.That(heard[i].Start, Is.EqualTo(heard[i - 1].End).Within(1e-9));
    }

    [Test]
    public void AFrameOfDoubtChangesNothing()
    {
        Phone[] heard = HeardPhones.Of(Clear(("a", 20), ("u", 1), ("a", 20))).ToArray();
        Assert.That(heard.Select(phone => phone.Symbol), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void VowelsThatLookAlikeShareAMouthAndTheLikeliestNamesIt()
    {
        Phone[] heard = HeardPhones.Of(Clear(("i", 8), ("ɪ", 20), ("i", 5))).ToArray();
        Assert.That(heard.Select(phone => phone.Symbol), Is.EqualTo(new[] { "ɪ" }));
    }

    [Test]
    public void WhereNobodySingsLittleIsHeard()
    {
        PhonePosteriors weak = Mixed(("sil", 0.3f), ("a", 0.5f), 100);
        Assert.That(HeardPhones.Of(weak), Is.Not.Empty);
        Assert.That(HeardPhones.Of(weak, new[] { new VoiceSpan(0, 0.6) }).Sum(phone => phone.End - phone.Start), Is.EqualTo(0.6).Within(0.05));
    }

    [Test]
    public void WhereSomebodySingsSilenceIsDoubted()
    {
        PhonePosteriors weak = Mixed(("sil", 0.6f), ("a", 0.3f), 100);
        Assert.That(HeardPhones.Of(weak), Is.Empty);
        Assert.That(HeardPhones.Of(weak, new[] { new VoiceSpan(0, 2) }).Select(phone => phone.Symbol), Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void NothingHeardIsNothingSung() => Assert.That(HeardPhones.Of(PhonePosteriors.Empty), Is.Empty);

    [Test]
    public void EveryClassHasAMouthAndOnlyRestHasNone()
    {
        for (int phone = 0; phone < PhoneClasses.Count; phone++)
            Assert.That(LookAlikes.Of(phone) == LookAlikes.Rest, Is.EqualTo(phone <= PhoneClasses.Breath), PhoneClasses.Name(phone));
    }

    private static PhonePosteriors Clear(params (string Name, int Frames)[] parts)
    {
        int[] classes = parts.SelectMany(part => Enumerable.Repeat(part.Name == "sil" ? PhoneClasses.Silence : PhoneClasses.Of(part.Name), part.Frames)).ToArray();
        float[] logs = new float[classes.Length * PhoneClasses.Count];
        Array.Fill(logs, MathF.Log(0.1f / (PhoneClasses.Count - 1)));
        for (int i = 0; i < classes.Length; i++)
            logs[i * PhoneClasses.Count + classes[i]] = MathF.Log(0.9f);
        return new PhonePosteriors(50, logs);
    }

    private static PhonePosteriors Mixed((string Name, float Share) first, (string Name, float Share) second, int frames)
    {
        float[] logs = new float[frames * PhoneClasses.Count];
        float rest = (1f - first.Share - second.Share) / (PhoneClasses.Count - 2);
        Array.Fill(logs, MathF.Log(rest));
        for (int i = 0; i < frames; i++)
        {
            logs[i * PhoneClasses.Count] = MathF.Log(first.Share);
            logs[i * PhoneClasses.Count + PhoneClasses.Of(second.Name)] = MathF.Log(second.Share);
        }

        return new PhonePosteriors(50, logs);
    }
}
