using System;
using System.Linq;
using AvatarMotion.Audio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Face.Tests;

/// <summary>Every class of sounds that espeak-ng writes asks for the mouth that a phonetics book shows.</summary>
public sealed class VisemeMapTests
{
    [TestCase("p b m pʰ", FaceShape.PP)]
    [TestCase("f v", FaceShape.FF)]
    [TestCase("θ ð", FaceShape.TH)]
    [TestCase("t d tʰ", FaceShape.DD)]
    [TestCase("tʃ dʒ ʃ ʒ ɕ", FaceShape.CH)]
    [TestCase("s z", FaceShape.SS)]
    [TestCase("n l ɲ ɫ", FaceShape.NN)]
    [TestCase("r ɹ ɾ ʁ", FaceShape.RR)]
    [TestCase("k ɡ ŋ h x ç ʔ", FaceShape.KK)]
    [TestCase("u uː ʊ w y yː ø", FaceShape.OU)]
    [TestCase("o ɔ ɔː ɒ œ", FaceShape.OH)]
    [TestCase("i iː ɪ j ɨ ᵻ", FaceShape.IH)]
    [TestCase("e ɛ ə ɚ ɜː æ", FaceShape.E)]
    [TestCase("a aː ɑ ɑː ɐ ʌ", FaceShape.AA)]
    public void ASoundHasItsMouth(string symbols, FaceShape shape)
    {
        foreach (string symbol in symbols.Split(' '))
            Assert.That(VisemeMap.Shape(symbol, 0f), Is.EqualTo(shape), symbol);
    }

    [TestCase("aɪ", FaceShape.AA, FaceShape.IH)]
    [TestCase("aʊ", FaceShape.AA, FaceShape.OU)]
    [TestCase("eɪ", FaceShape.E, FaceShape.IH)]
    [TestCase("ɔɪ", FaceShape.OH, FaceShape.IH)]
    [TestCase("oʊ", FaceShape.OH, FaceShape.OU)]
    [TestCase("ɪə", FaceShape.IH, FaceShape.E)]
    public void ADiphthongEndsInItsSecondVowel(string symbol, FaceShape first, FaceShape last)
    {
        Assert.That(VisemeMap.Shape(symbol, 0.3f), Is.EqualTo(first));
        Assert.That(VisemeMap.Shape(symbol, 0.9f), Is.EqualTo(last));
    }

    [Test]
    public void ALongVowelAndAnAffricateDoNotGlide()
    {
        Assert.That(VisemeMap.Shape("ɑː", 1f), Is.EqualTo(FaceShape.AA));
        Assert.That(VisemeMap.Shape("tʃ", 1f), Is.EqualTo(FaceShape.CH));
        Assert.That(VisemeMap.Shape("", 0.5f), Is.EqualTo(FaceShape.Sil));
    }

    [Test]
    public void AnyTextGivesAVisemeAndAPositiveDominance() => Prop.ForAll<string, NormalFloat>((text, fraction) =>
    {
        FaceShape shape = VisemeMap.Shape(text ?? "", (float)fraction.Get);
        Assert.That((int)shape, Is.InRange(0, FaceShapes.VisemeCount - 1));
        Assert.That(VisemeMap.Dominance(shape), Is.GreaterThan(0f));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void OnlyLipSoundsCloseTheLipsAndTheirMouthIsShut()
    {
        foreach (string symbol in new[] { "p", "b", "m", "f", "t", "a", "w" })
            Assert.That(VisemeMap.Shape(symbol, 0f) == FaceShape.PP, Is.EqualTo(Phones.ClosesLips(symbol)), symbol);
        Assert.That(FaceShapes.Opening(FaceShape.PP), Is.Zero);
        Assert.That(FaceShapes.Opening(FaceShape.Sil), Is.Zero);
    }

    [Test]
    public void OpenVowelsOpenFurtherThanCloseOnesAndThanConsonants()
    {
        FaceShape[] order = { FaceShape.AA, FaceShape.OH, FaceShape.E, FaceShape.IH, FaceShape.DD, FaceShape.SS, FaceShape.FF, FaceShape.PP };
        Assert.That(order.Select(FaceShapes.Opening), Is.Ordered.Descending);
    }

    [Test]
    public void NamesAreOnePerShapeAndThoseOfTheTrade()
    {
        Assert.That(FaceShapes.Names, Has.Count.EqualTo(FaceShapes.Count).And.Unique);
        Assert.That(Enum.GetValues<FaceShape>(), Has.Length.EqualTo(FaceShapes.Count));
        Assert.That(FaceShapes.Names.Take(FaceShapes.VisemeCount), Is.EqualTo("sil PP FF TH DD kk CH SS nn RR aa E ih oh ou".Split(' ')));
        Assert.That(FaceShapes.Name(FaceShape.BlinkLeft), Is.EqualTo("blinkLeft"));
        Assert.That(FaceShapes.Name(FaceShape.Surprised), Is.EqualTo("surprised"));
    }
}
