using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

internal sealed class LanguageGuessTests
{
    [TestCase("en", "I saw the morning on your street", "and every window wanted to shine")]
    [TestCase("es", "La luna se durmió en tu ventana", "y yo te espero sin decir nada")]
    [TestCase("fr", "La lune dort au bord de ta fenêtre", "et moi je t'attends sans rien dire")]
    [TestCase("de", "Der Mond schläft ein an deinem Fenster", "und ich warte hier auf dich")]
    [TestCase("it", "La luna dorme sulla tua finestra", "e io ti aspetto senza dire niente")]
    [TestCase("pt", "A lua dorme na tua janela", "e eu não sei mais o que dizer")]
    [TestCase("nl", "De maan slaapt aan jouw raam", "en ik wacht hier nog op jou")]
    [TestCase("sv", "Månen sover vid ditt fönster", "och jag väntar här på dig")]
    [TestCase("pl", "Księżyc śpi na twoim oknie", "a ja czekam i nie mówię nic")]
    [TestCase("ja", "きみの まどで つきが ねむる", "月の光")]
    [TestCase("ja", "kimi no mado de tsuki ga nemuru", "boku wa zutto matte iru")]
    [TestCase("ko", "너의 창가에 달이 잠들고", "oh oh yeah")]
    [TestCase("zh", "月亮睡在你的窗前", "我在等你")]
    [TestCase("ru", "Луна уснула на твоём окне", "")]
    [TestCase("el", "Το φεγγάρι κοιμάται", "")]
    [TestCase("ar", "القمر نائم", "")]
    [TestCase("he", "הירח ישן", "")]
    [TestCase("th", "พระจันทร์หลับ", "")]
    [TestCase("hi", "चाँद सो गया", "")]
    public void FindsTheLanguageOfASong(string expected, string first, string second) => Assert.That(LanguageGuess.Of([first, second]), Is.EqualTo(expected));

    [TestCase("la la la")]
    [TestCase("123 !!")]
    [TestCase("")]
    public void SaysNothingWhereNothingTells(string line) => Assert.That(LanguageGuess.Of([line]), Is.Empty);

    [TestCase("君と二人", "ja", "ja")]
    [TestCase("世界中", "ja", "ja")]
    [TestCase("I want you to stay with me", "ja", "en")]
    [TestCase("baby", "ko", "en")]
    [TestCase("kimi no koto dake", "ja", "ja")]
    [TestCase("I want you to stay the night", "es", "en")]
    [TestCase("no no no", "en", "en")]
    [TestCase("la la la", "fr", "fr")]
    [TestCase("oh baby", "de", "de")]
    [TestCase("te quiero mucho mi corazón", "en", "es")]
    [TestCase("♪", "it", "it")]
    public void ALineKeepsTheSongsLanguageUnlessItIsClearlyAnother(string line, string song, string expected) => Assert.That(LanguageGuess.OfLine(line, song), Is.EqualTo(expected));

    [Test]
    public void NeverThrows() => Prop.ForAll<string>(text =>
    {
        Assert.That(LanguageGuess.Of([text ?? ""]), Is.Not.Null);
        Assert.That(LanguageGuess.OfLine(text ?? "", "en"), Is.Not.Null);
    }).QuickCheckThrowOnFailure();
}
