using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Face;
using AvatarMotion.Motion;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class PerformanceTests
{
    private static readonly Performance Pop = SyntheticShows.Bake(SyntheticShows.Plan(SyntheticSongs.Pop), SyntheticSongs.Pop);

    [Test]
    public void SamplingCameraAndLightsAllocatesNothing()
    {
        LightState state = new();
        SampleAll(state);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SampleAll(state);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        static void SampleAll(LightState state)
        {
            for (double time = -1; time < 82; time += 0.37)
            {
                Pop.Camera.Sample(time);
                Pop.Lights.Sample(time, state);
            }
        }
    }

    [Test]
    public void SamplingAPerformerAllocatesNothing()
    {
        Performance still = BakeStill(SyntheticShows.Plan(SyntheticSongs.Pop));
        PerformerFrame frame = still.Lead.NewFrame();
        SampleAll();
        long before = GC.GetAllocatedBytesForCurrentThread();
        SampleAll();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void SampleAll()
        {
            for (double time = -1; time < 82; time += 0.37)
                still.Lead.Sample(time, frame);
        }
    }

    [Test]
    public void GivesTheSameAnswerInAnyOrderAndFromASecondBake()
    {
        Performance again = SyntheticShows.Bake(SyntheticShows.Plan(SyntheticSongs.Pop), SyntheticSongs.Pop);
        double[] times = Enumerable.Range(0, 300).Select(i => i * 0.27).ToArray();
        List<string> forward = times.Select(time => Answer(Pop, time)).ToList();
        List<string> backward = times.Reverse().Select(time => Answer(again, time)).Reverse().ToList();
        Assert.That(backward, Is.EqualTo(forward));
    }

    [Test]
    public void AnEditOfOneShotLeavesAllOtherShotsAsTheyWere()
    {
        Show show = SyntheticShows.Plan(SyntheticSongs.Pop);
        ShowShot[] edited = show.Shots.ToArray();
        edited[4] = edited[4] with { Shot = "hero", Lens = 50 };
        Performance other = SyntheticShows.Bake(show with { Shots = edited }, SyntheticSongs.Pop);
        for (double time = 0; time < 80; time += 0.21)
        {
            bool same = Pop.Camera.Sample(time) == other.Camera.Sample(time);
            Assert.That(same, Is.EqualTo(Pop.Camera.IndexAt(time) != 4), $"at {time:0.00} s");
        }
    }

    [Test]
    public void AnEditOfTheBodyChangesTheCameraOnlyNearIt()
    {
        Show show = SyntheticShows.Plan(SyntheticSongs.Pop);
        Performance other = Bake(show, new Bump(new StickFigure(), 40, 44));
        for (double time = 0; time < 80; time += 0.1)
        {
            if (time < 38.4 || time > 53.6)
                Assert.That(other.Camera.Sample(time), Is.EqualTo(Pop.Camera.Sample(time)), $"at {time:0.00} s");
        }

        Assert.That(other.Camera.Sample(42), Is.Not.EqualTo(Pop.Camera.Sample(42)));
    }

    [Test]
    public void ShotsTouchAndCoverTheSong()
    {
        Assert.That(Pop.Shots[0].Start, Is.LessThanOrEqualTo(0));
        Assert.That(Pop.Shots[^1].End, Is.EqualTo(Pop.Duration).Within(1e-9));
        for (int i = 1; i < Pop.Shots.Count; i++)
        {
            Assert.That(Pop.Shots[i].Start, Is.EqualTo(Pop.Shots[i - 1].End));
            Assert.That(Pop.Camera.Sample(Pop.Shots[i].Start).Shot, Is.EqualTo(i));
            Assert.That(Pop.Camera.Sample(Pop.Shots[i].Start - 1e-6).Shot, Is.EqualTo(i - 1));
        }
    }

    [Test]
    public void LooksIntoTheCameraInChorusesAndEyesGoFirst()
    {
        Performance still = BakeStill(SyntheticShows.Plan(SyntheticSongs.Pop));
        PerformerFrame frame = still.Lead.NewFrame();
        still.Lead.Sample(2, frame);
        Assert.That(frame.Face.EyeYaw, Is.Zero.Within(0.06), "no look, only the small steps of living eyes");
        Assert.That(frame.Body.Rotations[(int)Bone.Head], Is.EqualTo(Quaternion.Identity));
        double error = 0;
        int count = 0;
        for (double time = 33; time < 34.8; time += 0.1, count++)
            error += GazeError(still, time, frame);
        Assert.That(error / count * 180 / Math.PI, Is.LessThan(3.0), "degrees beside the lens");
        double eyes = FirstTurn(still, frame, frame => MathF.Abs(frame.Face.EyeYaw));
        double head = FirstTurn(still, frame, static frame => MathF.Abs(Yaw(frame.Body.Rotations[(int)Bone.Head])));
        Assert.That(eyes, Is.LessThan(head - 0.05));
    }

    [Test]
    public void LooksIntoTheCameraWithoutWordsToo()
    {
        Performance wordless = BakeStill(SyntheticShows.Plan(SyntheticSongs.Pop) with { Lines = Array.Empty<ShowLine>() });
        Assert.That(GazeError(wordless, 34, wordless.Lead.NewFrame()) * 180 / Math.PI, Is.LessThan(3.0));
    }

    [Test]
    public void TurnsTheHeadByNoMoreThanThirtyFiveDegrees()
    {
        PerformerFrame frame = Pop.Lead.NewFrame();
        BodyPose dance = new();
        for (double time = 0; time < 80; time += 0.05)
        {
            Pop.Lead.Sample(time, frame);
            Pop.Lead.Body.Sample(time, dance);
            Quaternion turn = Quaternion.Conjugate(dance.Rotations[(int)Bone.Neck] * dance.Rotations[(int)Bone.Head])
                * (frame.Body.Rotations[(int)Bone.Neck] * frame.Body.Rotations[(int)Bone.Head]);
            Assert.That(2 * Math.Acos(Math.Min(Math.Abs(turn.W), 1f)) * 180 / Math.PI, Is.LessThan(44), "35° aside, 15° up or down, and what singing adds");
            Assert.That(Math.Abs(frame.Face.EyeYaw) * 180 / Math.PI, Is.LessThan(25.5));
        }
    }

    [Test]
    public void SaysInOneSentenceWhatIsMissing()
    {
        Show show = SyntheticShows.Plan(SyntheticSongs.Pop);
        Dictionary<string, Rig> none = new();
        BakeOptions options = new() { Bodies = static _ => new StickFigure() };
        Assert.That(() => Performance.Bake(show, SyntheticSongs.Pop, none, options), Throws.ArgumentException.With.Message.Contains("no rig"));
        Assert.That(() => Performance.Bake(show with { Cast = Array.Empty<CastMember>() }, SyntheticSongs.Pop, none, options), Throws.ArgumentException.With.Message.Contains("cast is empty"));
        Show wrong = show with { Shots = new[] { new ShowShot { Id = "s9", Shot = "clse-up" } } };
        Assert.That(() => SyntheticShows.Bake(wrong, SyntheticSongs.Pop), Throws.ArgumentException.With.Message.Contains("s9").And.Message.Contains("close-up"));
    }

    private static Performance BakeStill(Show show) => Bake(show, new StillTake());

    private static Performance Bake(Show show, IMotionTake take) => Performance.Bake(
        show, SyntheticSongs.Pop, new Dictionary<string, Rig> { ["lead"] = StickFigure.Rig }, new BakeOptions { Bodies = _ => take });

    private static double GazeError(Performance performance, double time, PerformerFrame frame)
    {
        performance.Lead.Sample(time, frame);
        Vector3[] positions = new Vector3[Bones.Count];
        Quaternion[] rotations = new Quaternion[Bones.Count];
        frame.Body.Solve(StickFigure.Rig, positions, rotations);
        Vector3 eyes = 0.5f * (positions[(int)Bone.LeftEye] + positions[(int)Bone.RightEye]);
        Quaternion eye = rotations[(int)Bone.Head] * Quaternion.CreateFromYawPitchRoll(frame.Face.EyeYaw, -frame.Face.EyePitch, 0f);
        Vector3 sight = Vector3.Transform(Vector3.UnitZ, eye);
        Vector3 wanted = Vector3.Normalize(performance.Camera.Sample(time).Position - eyes);
        return Math.Acos(Math.Min(Vector3.Dot(sight, wanted), 1f));
    }

    private static float Yaw(Quaternion turn)
    {
        Vector3 ahead = Vector3.Transform(Vector3.UnitZ, turn);
        return MathF.Atan2(ahead.X, ahead.Z);
    }

    private static double FirstTurn(Performance performance, PerformerFrame frame, Func<PerformerFrame, float> angle)
    {
        double time = 31;
        for (; time < 34; time += 1.0 / 120)
        {
            performance.Lead.Sample(time, frame);
            if (angle(frame) > 1.5f * MathF.PI / 180f)
                break;
        }

        return time;
    }

    private static string Answer(Performance performance, double time)
    {
        PerformerFrame frame = performance.Lead.NewFrame();
        LightState state = new();
        performance.Lead.Sample(time, frame);
        performance.Lights.Sample(time, state);
        return FormattableString.Invariant($"{performance.Camera.Sample(time)} {frame.Body.Rotations[(int)Bone.Head]} {frame.Face.EyeYaw:R} {state.Key} {state.Beams:R} {state.Wall:R} {state.BeamSweep:R} {state.Flash:R}");
    }

    private sealed class StillTake : IMotionTake
    {
        public void Sample(double time, BodyPose pose)
        {
            pose.Reset();
            pose.HipsInWorld = new Vector3(0f, 0.86f, 0f);
        }
    }

    /// <summary>Another body, moved aside for a while.</summary>
    private sealed class Bump : IMotionTake
    {
        private readonly IMotionTake _take;
        private readonly double _start;
        private readonly double _end;

        public Bump(IMotionTake take, double start, double end)
        {
            _take = take;
            _start = start;
            _end = end;
        }

        public void Sample(double time, BodyPose pose)
        {
            _take.Sample(time, pose);
            if (time > _start && time < _end)
                pose.HipsInWorld += new Vector3(0.4f, 0f, 0.2f);
        }
    }
}
