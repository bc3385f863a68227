using System.Text;
using NUnit.Framework;

namespace AvatarMotion.Studio.Tests;

public sealed class LyricEncodingTests
{
    private const string Japanese = "夜空に輝く星たちが\n僕らを照らしている\n";
    private const string Chinese = "月亮代表我的心\n你问我爱你有多深\n我的情也真\n";
    private const string Korean = "사랑해 너를 정말로\n그대와 함께라면 좋아\n";
    private const string French = "Où êtes-vous allés cet été ?\nÀ la fête, naïve forêt\n";
    private const string German = "Über den Flüssen, süße Grüße\nschön wär's, größer\n";

    [TestCase(Japanese, 932)]
    [TestCase(Japanese, 20932)]
    [TestCase(Japanese, 65001)]
    [TestCase(Chinese, 936)]
    [TestCase(Chinese, 65001)]
    [TestCase(Korean, 51949)]
    [TestCase(Korean, 65001)]
    [TestCase(French, 1252)]
    [TestCase(German, 1252)]
    [TestCase("plain words\n", 1252)]
    public void TheEncodingIsFoundByItsBytes(string text, int codePage)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string timed = "[00:01.00]" + text.Replace("\n", "\n[00:05.00]");
        Assert.That(LyricEncoding.Decode(Encoding.GetEncoding(codePage).GetBytes(text)), Is.EqualTo(text));
        Assert.That(LyricEncoding.Decode(Encoding.GetEncoding(codePage).GetBytes(timed)), Is.EqualTo(timed));
    }

    [TestCase(Japanese, false)]
    [TestCase(Japanese, true)]
    [TestCase(French, false)]
    [TestCase(Korean, true)]
    public void WideLettersAreFoundWithoutAMark(string text, bool big)
    {
        Encoding encoding = big ? Encoding.BigEndianUnicode : Encoding.Unicode;
        string timed = "[00:01.00]" + text;
        Assert.That(LyricEncoding.Decode(encoding.GetBytes(timed)), Is.EqualTo(timed));
    }
}
