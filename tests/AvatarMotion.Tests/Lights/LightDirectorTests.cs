using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class LightDirectorTests
{
    [Test]
    public void GivesEverySectionItsCueOnItsBar()
    {
        IReadOnlyList<ShowLight> lights = Plan(new LightDirectorOptions());
        Assert.That(lights.Select(light => light.Cue), Is.EqualTo(new[] { "intro-dawn", "verse-glow", "pre-lift", "chorus-blaze", "bridge-mono", "chorus-rings", "outro-fade" }));
        Assert.That(lights.Select(light => light.At.Bar), Is.EqualTo(new[] { 1, 5, 13, 17, 25, 29, 37 }));
        Assert.That(lights.Select(light => light.Why), Has.None.Empty);
        Assert.That(lights.All(light => LightCues.TryGet(light.Cue, out _)));
    }

    [Test]
    public void LeavesTheBarsOfAPersonAlone()
    {
        ShowLight mine = new() { Id = "mine", At = MusicalTime.At(17), Cue = "break-spot" };
        Assert.That(Plan(new LightDirectorOptions { Fixed = new[] { mine } }).Select(light => light.At.Bar), Has.None.EqualTo(17));
    }

    [Test]
    public void KeepsTheWallOfEveryCueUnderItsKey()
    {
        foreach (LightCue cue in LightCues.All)
            Assert.That(cue.Wall, Is.LessThanOrEqualTo(0.6f * cue.Key + 1e-4f), cue.Name);
    }

    private static IReadOnlyList<ShowLight> Plan(LightDirectorOptions options) =>
        LightDirector.Plan(SyntheticSongs.Pop, new MusicalGrid(SyntheticSongs.Pop), new Treatment(), options);
}
