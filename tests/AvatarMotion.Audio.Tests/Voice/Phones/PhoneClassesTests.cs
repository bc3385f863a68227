using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class PhoneClassesTests
{
    [TestCase("i", "i")]
    [TestCase("iː", "i")]
    [TestCase("ˈɑː", "ɑ")]
    [TestCase("ɚ", "ɝ")]
    [TestCase("ɔ̃", "ɔ")]
    [TestCase("ɯᵝ", "ɯ")]
    [TestCase("ç", "ç")]
    [TestCase("g", "ɡ")]
    [TestCase("l̩", "l")]
    [TestCase("tʲ", "t")]
    [TestCase("β", "v")]
    public void KnowsTheSymbolsOfEspeak(string symbol, string name)
    {
        Assert.That(PhoneClasses.Name(PhoneClasses.Of(symbol)), Is.EqualTo(name));
    }

    [TestCase("aɪ", "a ɪ")]
    [TestCase("tʃ", "t ʃ")]
    [TestCase("t͡s", "t s")]
    [TestCase("ɪɹ", "ɪ ɹ")]
    [TestCase("aa", "a")]
    [TestCase("ʔi", "i")]
    [TestCase("", "")]
    [TestCase("ʔ", "")]
    [TestCase("5", "")]
    public void TakesASymbolApart(string symbol, string expected)
    {
        List<string> names = new();
        foreach (int part in PhoneClasses.Parts(symbol))
            names.Add(PhoneClasses.Name(part));
        Assert.That(string.Join(' ', names), Is.EqualTo(expected));
    }

    [Test]
    public void WhatIsNoSoundIsSilence()
    {
        Assert.That(PhoneClasses.Of("_"), Is.EqualTo(PhoneClasses.Silence));
    }

    [Test]
    public void EveryClassIsItsOwn()
    {
        for (int i = PhoneClasses.Breath + 1; i < PhoneClasses.Count; i++)
            Assert.That(PhoneClasses.Of(PhoneClasses.Name(i)), Is.EqualTo(i));
    }

    [Test]
    public void VowelsAreThoseOfTheWholeProject()
    {
        for (int i = 0; i < PhoneClasses.Count; i++)
            Assert.That(PhoneClasses.IsVowel(i), Is.EqualTo(i > PhoneClasses.Breath && Phones.IsVowel(PhoneClasses.Name(i))), PhoneClasses.Name(i));
    }
}
