using System.Globalization;
using System.Threading;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

internal sealed class TestCultureTests
{
    [Test]
    public void EveryThreadHasTheCultureAskedFor()
    {
        string expected = string.IsNullOrEmpty(TestCulture.Wanted) ? CultureInfo.CurrentCulture.Name : TestCulture.Wanted;
        string onThread = "";
        Thread thread = new(() => onThread = CultureInfo.CurrentCulture.Name);
        thread.Start();
        thread.Join();
        Assert.That(CultureInfo.CurrentCulture.Name, Is.EqualTo(expected));
        Assert.That(onThread, Is.EqualTo(expected));
    }
}
