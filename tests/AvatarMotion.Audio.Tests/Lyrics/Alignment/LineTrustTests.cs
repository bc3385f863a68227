using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class LineTrustTests
{
    [Test]
    public void ExactLinesAreKeptTo()
    {
        LineTrust trust = LineTrust.Of(Enumerable.Range(0, 20).Select(static i => 0.03 * (i % 3 - 1)).ToList());
        Assert.That(trust.Slack, Is.EqualTo(0.02).Within(1e-9));
        Assert.That(trust.Offset, Is.Zero);
    }

    [Test]
    public void TappedLinesMayErr() =>
        Assert.That(LineTrust.Of(Enumerable.Range(0, 20).Select(static i => 0.25 * (i % 3 - 1)).ToList()).Slack, Is.GreaterThan(0.1));

    [Test]
    public void WhatIsEarlyAllAlongIsMoved()
    {
        LineTrust trust = LineTrust.Of(Enumerable.Range(0, 20).Select(static i => 0.5 + (i % 2 == 0 ? 0.02 : -0.02)).ToList());
        Assert.That(trust.Offset, Is.EqualTo(0.5).Within(0.03));
        Assert.That(trust.Slack, Is.LessThan(0.05));
    }

    [Test]
    public void AFewLinesProveNothing() => Assert.That(LineTrust.Of(new List<double> { 0, 0, 0 }), Is.EqualTo(LineTrust.Usual));

    [Test]
    public void EnteringFarFromAGivenTimeCosts()
    {
        EntryTime entry = new(0, 2, 3, 0.1);
        Assert.That(entry.Cost(2.5), Is.Zero);
        Assert.That(entry.Cost(1.9), Is.EqualTo(-1.04).Within(0.001));
        Assert.That(entry.Cost(4), Is.LessThan(entry.Cost(3.5) - 5));
    }
}
