using System;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace AvatarMotion.Tests;

public sealed class CameraViewTests
{
    [Test]
    public void ACameraBeforeTheStageLooksUpstageUpright()
    {
        CameraView view = CameraView.LookAt(new Vector3(0f, 1f, 5f), new Vector3(0f, 1f, 0f), 30f);
        Assert.That(Vector3.Distance(Forward(view), -Vector3.UnitZ), Is.LessThan(1e-6f));
        Assert.That(Vector3.Distance(Up(view), Vector3.UnitY), Is.LessThan(1e-6f));
        Assert.That(view.VerticalFov, Is.EqualTo(30f));
        Assert.That(view.Shot, Is.EqualTo(-1), "no shot asked");
    }

    [Test]
    public void APositiveRollTurnsTheCameraToItsLeft()
    {
        CameraView view = CameraView.LookAt(new Vector3(0f, 1f, 5f), new Vector3(0f, 1f, 0f), 30f, 10f);
        Assert.That(Up(view).X, Is.EqualTo(-MathF.Sin(10f * MathF.PI / 180f)).Within(1e-5f));
    }

    [TestCase(0f, 5f, 0f)]
    [TestCase(0f, -5f, 0f)]
    [TestCase(0f, 0f, 0f)]
    public void StraightAboveBelowOrOnTheTargetTheViewIsStillARotation(float x, float y, float z)
    {
        Vector3 target = new(0.2f, 1f, 0.3f);
        CameraView view = CameraView.LookAt(target + new Vector3(x, y, z), target, 30f);
        Assert.That(view.Rotation.Length(), Is.EqualTo(1f).Within(1e-4f));
        if (y != 0f)
            Assert.That(Vector3.Distance(Forward(view), new Vector3(0f, -MathF.Sign(y), 0f)), Is.LessThan(1e-4f));
    }

    [Test]
    public void TheTargetIsInThePicturesMiddleFromAnywhere() => Prop.ForAll<int, int, int>((x, y, z) =>
    {
        Vector3 eye = new(0.1f * (x % 60), 1f + 0.1f * (y % 60), 7f + 0.05f * (z % 100)), target = new(0.3f, 1.4f, 0f);
        (Vector2 at, float depth) = PictureProbe.Project(CameraView.LookAt(eye, target, 30f), target, 1.6f);
        Assert.That(at.Length(), Is.LessThan(1e-3f));
        Assert.That(depth, Is.EqualTo(Vector3.Distance(eye, target)).Within(1e-3f));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void CamerasStayOverTheFloorAndBeforeTheWall()
    {
        Assert.That(StageBounds.Keep(new Vector3(3f, 2f, 4f)), Is.EqualTo(new Vector3(3f, 2f, 4f)));
        Assert.That(StageBounds.Keep(new Vector3(3f, -1f, 4f)).Y, Is.EqualTo(StageBounds.LowestCamera));
        Assert.That(StageBounds.Keep(new Vector3(3f, 2f, -9f)).Z, Is.GreaterThan(StageBounds.RearmostCamera).And.LessThan(StageBounds.RearmostCamera + 0.1f));
    }

    private static Vector3 Forward(CameraView view) => Vector3.Transform(-Vector3.UnitZ, view.Rotation);

    private static Vector3 Up(CameraView view) => Vector3.Transform(Vector3.UnitY, view.Rotation);
}
