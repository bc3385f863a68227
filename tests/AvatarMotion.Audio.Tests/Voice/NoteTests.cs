using System;
using System.Collections.Generic;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class NoteTests
{
    [TestCase(4.5, 60)]
    [TestCase(5.5, 30)]
    [TestCase(6.5, 100)]
    public void VibratoIsMeasuredAndStaysOneNote(double hertz, double cents)
    {
        List<Note> notes = SungNotes.Find(Line(120, t => 60 + cents / 100 * Math.Sin(2 * Math.PI * hertz * t)));
        Assert.That(notes, Has.Count.EqualTo(1));
        Assert.That(notes[0].Midi, Is.EqualTo(60).Within(0.1));
        Assert.That(notes[0].VibratoHertz, Is.EqualTo(hertz).Within(0.3));
        Assert.That(notes[0].VibratoCents, Is.EqualTo(cents).Within(0.25 * cents));
    }

    [Test]
    public void AStraightNoteHasNoVibrato()
    {
        Synth noise = new(0.01);
        List<Note> notes = SungNotes.Find(Line(100, t => 60 + 0.05 * noise.Noise() + 0.2 * t));
        Assert.That(notes, Has.Count.EqualTo(1));
        Assert.That(notes[0].VibratoHertz, Is.Zero);
        Assert.That(notes[0].VibratoCents, Is.Zero);
    }

    [Test]
    public void AGlideIsNoNoteOfItsOwn()
    {
        List<Note> notes = SungNotes.Find(Line(120, t => t < 0.5 ? 60 : t < 0.58 ? 60 + 4 * (t - 0.5) / 0.08 : 64));
        Assert.That(notes, Has.Count.EqualTo(2));
        Assert.That(notes[0].Midi, Is.EqualTo(60).Within(0.05));
        Assert.That(notes[1].Midi, Is.EqualTo(64).Within(0.05));
        Assert.That(notes[1].Start, Is.EqualTo(0.54).Within(0.05));
    }

    [Test]
    public void StepsOfASemitoneAreNotes()
    {
        List<Note> notes = SungNotes.Find(Line(120, t => 60 + (int)(t / 0.2) % 2));
        Assert.That(notes, Has.Count.EqualTo(6));
        for (int i = 0; i < 6; i++)
        {
            Assert.That(notes[i].Midi, Is.EqualTo(60 + i % 2).Within(0.01));
            Assert.That(notes[i].Start, Is.EqualTo(0.2 * i).Within(0.011));
        }
    }

    [Test]
    public void AHoleOfTwoFramesIsNoPause()
    {
        float[] hertz = Line(60, _ => 57);
        (hertz[30], hertz[31]) = (0f, 0f);
        Assert.That(SungNotes.Find(hertz), Has.Count.EqualTo(1));
        hertz[32] = 0f;
        Assert.That(SungNotes.Find(hertz), Has.Count.EqualTo(2));
    }

    [Test]
    public void NothingSungIsNoNote()
    {
        Assert.That(SungNotes.Find(new float[50]), Is.Empty);
        Assert.That(SungNotes.Find(Array.Empty<float>()), Is.Empty);
    }

    private static float[] Line(int frames, Func<double, double> midi)
    {
        float[] hertz = new float[frames];
        for (int i = 0; i < frames; i++)
            hertz[i] = (float)(440 * Math.Pow(2, (midi(i / 100.0) - 69) / 12));
        return hertz;
    }
}
