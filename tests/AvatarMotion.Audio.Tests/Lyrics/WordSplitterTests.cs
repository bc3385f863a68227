using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class WordSplitterTests
{
    [TestCase("We are  light", "We|are|light")]
    [TestCase("Don't stop, now!", "Don't|stop,|now!")]
    [TestCase("夜空に輝く星たちが", "夜空に|輝く|星たちが")]
    [TestCase("キラキラ光る", "キラキラ|光る")]
    [TestCase("きらきらひかる", "きらきらひかる")]
    [TestCase("ラーメンを食べた", "ラーメンを|食べた")]
    [TestCase("LOVEを歌う", "LOVE|を|歌う")]
    [TestCase("月亮代表我的心", "月|亮|代|表|我|的|心")]
    [TestCase("你好，世界", "你|好，|世|界")]
    [TestCase("「夢」を見る", "「夢」|を|見る")]
    [TestCase("사랑해 너를", "사랑해|너를")]
    [TestCase("夜　空", "夜|空")]
    [TestCase("", "")]
    [TestCase("   ", "")]
    public void WordsAreCutWhereAReaderWouldPause(string line, string words) => Assert.That(string.Join("|", WordSplitter.Split(line)), Is.EqualTo(words));

    [Test]
    public void NoLetterIsLostAndNoPairIsTorn()
    {
        Prop.ForAll<string>(text =>
        {
            string line = (text ?? "") + "𠮷野家で", all = string.Concat(WordSplitter.Split(line));
            Assert.That(all, Is.EqualTo(string.Concat(line.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries))));
            foreach (string word in WordSplitter.Split("𠮷野家で"))
                Assert.That(char.IsLowSurrogate(word[0]), Is.False);
        }).QuickCheckThrowOnFailure();
    }
}
