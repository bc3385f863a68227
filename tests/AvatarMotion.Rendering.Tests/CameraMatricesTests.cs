using System;
using System.Numerics;
using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

public sealed class CameraMatricesTests
{
    private static readonly CameraView Camera = CameraView.LookAt(new Vector3(1f, 2f, 5f), new Vector3(0f, 1f, 0f), 40f);

    [Test]
    public void WhatTheCameraLooksAtIsInTheMiddle()
    {
        Vector3 place = OnScreen(new Vector3(0f, 1f, 0f), 1.5f);
        Assert.That(place.X, Is.EqualTo(0f).Within(1e-5f));
        Assert.That(place.Y, Is.EqualTo(0f).Within(1e-5f));
        Assert.That(place.Z, Is.InRange(-1f, 1f));
    }

    [Test]
    public void TheVerticalFieldOfViewReachesFromEdgeToEdge()
    {
        Vector3 up = Vector3.Transform(Vector3.UnitY, Camera.Rotation), ahead = -Vector3.Transform(Vector3.UnitZ, Camera.Rotation);
        Vector3 top = Camera.Position + (3f * ahead) + (3f * MathF.Tan(20f * MathF.PI / 180f) * up);
        Assert.That(OnScreen(top, 1.5f).Y, Is.EqualTo(1f).Within(1e-4f));
    }

    [Test]
    public void NearAndFarAreOpenGlsClipPlanes()
    {
        Vector3 ahead = -Vector3.Transform(Vector3.UnitZ, Camera.Rotation);
        Assert.That(OnScreen(Camera.Position + (CameraMatrices.Near * ahead), 1f).Z, Is.EqualTo(-1f).Within(1e-3f));
        Assert.That(OnScreen(Camera.Position + (CameraMatrices.Far * ahead), 1f).Z, Is.EqualTo(1f).Within(1e-3f));
    }

    [Test]
    public void TheShadowMapHoldsThePerformerFromAnyLight()
    {
        CameraView wide = CameraView.LookAt(new Vector3(0f, 1.5f, 7f), Vector3.UnitY, 45f);
        Vector3 hips = new(1.2f, 0.9f, -0.4f);
        foreach (Vector3 light in new[] { Vector3.UnitY, new Vector3(0.5f, 0.6f, 0.7f), new Vector3(-0.9f, 0.2f, 0.1f), Vector3.Zero })
        {
            Matrix4x4 map = ShadowPass.Fit(light, new[] { hips }, wide);
            foreach (Vector3 offset in new[] { Vector3.Zero, new Vector3(0f, 0.75f, 0f), new Vector3(0f, -0.9f, 0f), new Vector3(0.7f, 0.4f, 0f), new Vector3(-0.7f, 0.4f, 0f) })
            {
                Vector3 place = Vector3.Transform(hips + offset, map);
                Assert.That(new[] { place.X, place.Y, place.Z }, Is.All.InRange(0f, 1f), $"{light} {offset}");
            }
        }
    }

    [Test]
    public void ACloseUpGetsFinerShadows()
    {
        Vector3 hips = new(0f, 0.9f, 0f), face = new(0f, 1.45f, 0f);
        CameraView wide = CameraView.LookAt(new Vector3(0f, 1.5f, 7f), Vector3.UnitY, 45f), close = CameraView.LookAt(face + new Vector3(0f, 0f, 1.6f), face, 20f);
        Vector3 light = new(0.5f, 0.6f, 0.7f);
        float Spread(CameraView camera)
        {
            Matrix4x4 map = ShadowPass.Fit(light, new[] { hips }, camera);
            return Vector3.Distance(Vector3.Transform(face, map), Vector3.Transform(face + new Vector3(0.1f, 0f, -0.07f), map));
        }

        Assert.That(Spread(close), Is.GreaterThan(1.8f * Spread(wide)));
        Vector3 middle = Vector3.Transform(face, ShadowPass.Fit(light, new[] { hips }, close));
        Assert.That(new[] { middle.X, middle.Y }, Is.All.InRange(0.2f, 0.8f));
    }

    private static Vector3 OnScreen(Vector3 place, float aspect)
    {
        Vector4 clip = Vector4.Transform(place, CameraMatrices.ViewProjection(Camera, aspect));
        return new Vector3(clip.X, clip.Y, clip.Z) / clip.W;
    }
}
