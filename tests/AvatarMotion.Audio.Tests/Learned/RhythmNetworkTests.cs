using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading;
using NUnit.Framework;

namespace AvatarMotion.Audio.Tests;

public sealed class RhythmNetworkTests
{
    private static readonly HearingOptions Work = new(1, null, CancellationToken.None);

    [Test]
    public void EqualsTheTrainedNetworkOnTheReferenceInput()
    {
        using JsonDocument reference = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Learned", "rhythm-reference.json")));
        JsonElement input = reference.RootElement.GetProperty("input");
        Signals features = new(RhythmNetwork.Default.Features, input.GetArrayLength(), RhythmNetwork.Default.Margin);
        for (int frame = 0; frame < features.Length; frame++)
        {
            for (int row = 0; row < features.Count; row++)
                features.Row(row)[frame] = input[frame][row].GetSingle();
        }

        RhythmAnswer answer = RhythmNetwork.Default.Run(features, Work);
        Compare(answer.Fast, reference.RootElement.GetProperty("fast"));
        Compare(answer.Slow, reference.RootElement.GetProperty("slow"));
        Compare(answer.Strokes, reference.RootElement.GetProperty("strokes"));
    }

    [Test]
    public void StretchesOfALongSongGiveWhatTheWholeWouldGive()
    {
        const int Frames = 9001;
        BeatActivations whole = Read(Frames, Frames, 1), pieces = Read(Frames, 700, 3);
        Assert.That(pieces.Beat, Is.EqualTo(whole.Beat));
        Assert.That(pieces.Downbeat, Is.EqualTo(whole.Downbeat));
        Assert.That(pieces.Kick, Is.EqualTo(whole.Kick));
        Assert.That(pieces.Strokes[0], Is.EqualTo(whole.Strokes[0]));
        Assert.That(pieces.Tempo(123), Is.EqualTo(whole.Tempo(123)));
        Assert.That(pieces.Triple, Is.EqualTo(whole.Triple));
    }

    [Test]
    public void PrintsHowLongASongOfThreeAndAHalfMinutesTakes()
    {
        Read(2000, 2000, 1);
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Read(21000, 24000, 1);
        double seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        TestContext.Out.WriteLine(FormattableString.Invariant($"{seconds:0.000} s of processor time, the noise that it hears included"));
        Assert.That(seconds, Is.LessThan(10));
    }

    private static BeatActivations Read(int frames, int stretch, int threads)
    {
        Noise noise = new(3);
        RhythmNetworkReader reader = new(RhythmNetwork.Default, frames, new HearingOptions(threads, null, CancellationToken.None), stretch);
        for (int first = 0; first < frames; first += reader.Stretch)
        {
            int last = Math.Min(frames, first + reader.Stretch);
            for (int frame = first; frame < last; frame++)
            {
                foreach (float[] row in reader.Window.Rows)
                    row[frame - reader.Window.First] = MathF.Abs(noise.Next());
            }

            reader.Read(last, frames);
        }

        return reader.Activations;
    }

    private static void Compare(Signals found, JsonElement expected)
    {
        Assert.That(expected.GetArrayLength(), Is.EqualTo(found.Count));
        for (int row = 0; row < found.Count; row++)
        {
            Assert.That(expected[row].GetArrayLength(), Is.EqualTo(found.Length));
            for (int i = 0; i < found.Length; i++)
                Assert.That(found.Row(row)[i], Is.EqualTo(expected[row][i].GetSingle()).Within(1e-4), $"row {row}, frame {i}");
        }
    }
}
