using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Assets.Tests;

/// <summary>Broken motion files are refused in one sentence with file and line, or work with a notice.</summary>
internal sealed class BrokenMotionTests
{
    private static readonly string[] Names =
    [
        "Hips", "Spine", "Chest", "Neck", "Head", "LeftUpLeg", "LeftLeg", "LeftFoot", "LeftToeBase", "LeftShoulder", "LeftArm", "LeftForeArm", "LeftHand",
        "RightUpLeg", "RightLeg", "RightFoot", "RightToeBase", "RightShoulder", "RightArm", "RightForeArm", "RightHand",
    ];

    private static string Good => Recordings.Person(Names);

    [Test]
    public void OneFrameIsSaid() =>
        Refused(Good.Replace("Frames: 60", "Frames: 1", StringComparison.Ordinal), "one frame");

    [Test]
    public void NoFrameIsSaid() =>
        Refused(Good.Replace("Frames: 60", "Frames: 0", StringComparison.Ordinal), "no frame");

    [TestCase("0", "frame rate")]
    [TestCase("-0.03", "frame rate")]
    [TestCase("nan", "finite")]
    [TestCase("12", "frame rate")]
    public void AnImpossibleFrameTimeIsSaidWithItsLine(string time, string said)
    {
        string text = Good.Replace("Frame Time: 0.033333", "Frame Time: " + time, StringComparison.Ordinal);
        Refused(text, said, LineOf(text, "Frame Time"));
    }

    [Test]
    public void ANumberThatIsNoneIsSaidWithItsLine()
    {
        string[] lines = Good.Split('\n');
        int first = Array.FindIndex(lines, line => line.StartsWith("Frame Time", StringComparison.Ordinal)) + 1;
        foreach ((string word, string said) in new[] { ("NaN", "finite"), ("inf", "number"), ("abc", "\"abc\" is no number") })
        {
            string[] broken = (string[])lines.Clone();
            broken[first + 7] = word + broken[first + 7][1..];
            Refused(string.Join('\n', broken), said, first + 8);
        }
    }

    [Test]
    public void NoHipsOrLegsAreSaid()
    {
        string[] names = (string[])Names.Clone();
        for (int i = 5; i < 9; i++)
            (names[i], names[i + 8]) = ("Thing" + i, "Other" + i);
        Refused(Recordings.Person(names), "hips and legs");
        Refused(Recordings.Person(Array.ConvertAll(Names, name => "bone_" + name.Length + name.GetHashCode(StringComparison.Ordinal))), "no hips");
    }

    [Test]
    public void AForeignSceneWithoutNumbersIsSaid()
    {
        foreach ((float place, float turn) in new[] { (float.NaN, 1f), (0f, float.NaN), (float.PositiveInfinity, 1f), (0f, 0f) })
        {
            using MemoryStream stream = new();
            using BinaryWriter scene = new(stream);
            scene.Write(Encoding.ASCII.GetBytes("AMSC"));
            scene.Write(1);
            scene.Write(1);
            scene.Write("Hips");
            scene.Write(-1);
            for (int i = 0; i < 16; i++)
                scene.Write(i % 5 == 0 ? 1f : 0f);
            scene.Write(1);
            scene.Write("dance");
            scene.Write(30.0);
            scene.Write(1);
            scene.Write(1);
            scene.Write(0);
            foreach (float number in new[] { place, 0f, 0f, 0f, 0f, 0f, turn })
                scene.Write(number);
            scene.Flush();
            Assert.That(() => SceneStream.Read(stream.ToArray()), Throws.TypeOf<AssetException>().With.Message.Contains("frame 1 of \"dance\""));
        }
    }

    [Test]
    public void ABrokenGlbSaysNothingOfAvatars()
    {
        string path = Path.Combine(Path.GetTempPath(), $"avatarmotion-{Guid.NewGuid():N}.glb");
        File.WriteAllText(path, "this is no glTF");
        try
        {
            Assert.That(() => MotionFile.Load(path), Throws.TypeOf<AssetException>().With.Message.Contains("glTF").And.Message.Not.Contains("avatar."));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void ACutFileWorksUpToTheBreak()
    {
        string text = Good[..(Good.Length * 9 / 10)];
        MotionClip clip = Recordings.Load(text);
        Assert.That(clip.Frames, Is.InRange(30, 58));
        Assert.That(clip.Notices[0], Does.Contain("60 frames").And.Contain("ends after"));
    }

    [TestCase("")]
    [TestCase("   \n\n")]
    [TestCase("this is a letter, not a dance")]
    [TestCase("HIERARCHY\n")]
    [TestCase("HIERARCHY\nROOT Hips\n{\nOFFSET 0 0\n}\nMOTION\n")]
    [TestCase("HIERARCHY\nROOT Hips\n{\nOFFSET 0 0 0\nCHANNELS 9 Xposition\n}\nMOTION\n")]
    [TestCase("HIERARCHY\nROOT Hips\n{\nOFFSET 0 0 0\nCHANNELS 1 Sideways\n}\nMOTION\n")]
    [TestCase("HIERARCHY\nROOT Hips\n{\nOFFSET 0 0 0\nCHANNELS 1 Xposition\nMOTION\nFrames: 2\nFrame Time: 0.03\n0\n0\n")]
    [TestCase("HIERARCHY\n}\n")]
    [TestCase("HIERARCHY\nROOT Hips\n{\nOFFSET 0 0 0\nCHANNELS 0\n}\nMOTION\nFrames: 2\nFrame Time: 0.03\n")]
    [TestCase("HIERARCHY\nROOT Hips\n{\nOFFSET 0 0 0\nCHANNELS 1 Xposition\n}\nMOTION\nFrames: 2000000000\nFrame Time: 0.03\n")]
    public void OtherTextsAreRefusedInOneSentence(string text) => Refused(text, "");

    [Test]
    public void ACircleOfJointsIsSaidWithItsLine() =>
        Refused("HIERARCHY\nROOT Hips\n{\nOFFSET 0 0 0\nCHANNELS 1 Xposition\nJOINT Spine\n{\nOFFSET 0 1 0\nCHANNELS 0\nJOINT Hips\n{\n}\n}\n}\nMOTION\n", "circle", 10);

    [Test]
    public void PathAndBodyInDifferentUnitsAreSaid()
    {
        string[] lines = Good.Split('\n');
        int first = Array.FindIndex(lines, line => line.StartsWith("Frame Time", StringComparison.Ordinal)) + 1;
        for (int f = 0; f < 60; f++)
            lines[first + f] = (f % 2 == 0 ? "0" : "900") + lines[first + f][1..];
        Refused(string.Join('\n', lines), "different units");
    }

    [Test]
    public void FortyThousandFramesAreReadInBoundedTimeAndMemory()
    {
        string[] lines = Good.Split('\n');
        int first = Array.FindIndex(lines, line => line.StartsWith("Frame Time", StringComparison.Ordinal)) + 1;
        StringBuilder text = new(string.Join('\n', lines[..first]).Replace("Frames: 60", "Frames: 40000", StringComparison.Ordinal) + "\n");
        for (int f = 0; f < 40_000; f++)
            text.Append(lines[first + (f % 60)]).Append('\n');
        long before = GC.GetTotalAllocatedBytes();
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
        MotionClip clip = Recordings.Load(text.ToString());
        Assert.That(clip.Frames, Is.EqualTo(40_000));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(400L << 20));
        Assert.That((Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds, Is.LessThan(10));
    }

    [TestCase(".bvh")]
    [TestCase(".glb")]
    [TestCase(".vrma")]
    [TestCase(".vmd")]
    [TestCase(".fbx")]
    [TestCase(".txt")]
    public void NothingAndNoiseAreRefusedWhateverTheEnding(string ending)
    {
        byte[] noise = new byte[5000];
        uint state = 7;
        for (int i = 0; i < noise.Length; i++)
            noise[i] = (byte)((state = (state * 1664525) + 1013904223) >> 24);
        foreach (byte[] bytes in new[] { Array.Empty<byte>(), noise, noise[..3] })
        {
            AssetException? error = Assert.Throws<AssetException>(() => Recordings.Load(bytes, ending));
            Assert.That(error!.Message, Does.StartWith("clip-").And.EndWith(".").And.Not.Contain("\n"));
        }
    }

    [Test]
    public void AFolderAndAMissingFileAreSaid()
    {
        Assert.That(() => MotionFile.Load(Path.GetTempPath()), Throws.TypeOf<AssetException>().With.Message.Contains("folder"));
        Assert.That(() => MotionFile.Load("nosuch.bvh"), Throws.TypeOf<AssetException>().With.Message.Contains("not there"));
    }

    private static void Refused(string text, string said, int line = 0)
    {
        AssetException? error = Assert.Throws<AssetException>(() => Recordings.Load(text));
        Assert.That(error!.Message, Does.StartWith("clip-").And.Contain(said).And.EndWith(".").And.Not.Contain("\n"));
        if (line > 0)
            Assert.That(error.Message, Does.Contain(string.Create(CultureInfo.InvariantCulture, $".bvh, line {line}: ")));
    }

    private static int LineOf(string text, string start) => Array.FindIndex(text.Split('\n'), line => line.StartsWith(start, StringComparison.Ordinal)) + 1;
}
