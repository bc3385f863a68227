using System.Numerics;
using System.Runtime.InteropServices;

namespace AvatarMotion.Rendering;

/// <summary>The block <c>Frame</c> of <c>shaders/include/frame.glsl</c>, in std140 layout.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct FrameUniforms
{
    public Matrix4x4 ViewProjection;
    public Matrix4x4 ShadowMatrix;
    public Matrix4x4 MirrorProjection;
    public Vector4 Eye;
    public Vector4 KeyDirection;
    public Vector4 Key;
    public Vector4 Fill;
    public Vector4 RimRight;
    public Vector4 RimLeft;
    public Vector4 Dominant;
    public Vector4 Second;
    public Vector4 Accent;
    public Vector4 Viewport;
    public Vector4 Lens;
    public Vector4 CameraRight;
    public Vector4 CameraUp;
    public Vector4 CameraBack;
    public Vector4 Subject;

    /// <summary>Fills what the lights say; the rest belongs to camera and size.</summary>
    public void SetLights(LightState lights, double time)
    {
        Eye.W = (1f + lights.Flash) * (1f - lights.Blackout);
        KeyDirection = new Vector4(Vector3.Normalize(lights.KeyDirection + new Vector3(0f, 1e-6f, 0f)), (float)(time % 3600.0));
        Key = new Vector4(lights.Key, lights.BeatPulse);
        Fill = new Vector4(lights.Fill, lights.Bass);
        RimRight = new Vector4(lights.RimRight, lights.Energy);
        RimLeft = new Vector4(lights.RimLeft, lights.Particles);
        Dominant = new Vector4(lights.Dominant, lights.Beams);
        Second = new Vector4(lights.Second, lights.BeamSweep);
        Accent = new Vector4(lights.Accent, lights.Wall);
        Lens.Z = lights.Haze;
        Lens.W = (float)(lights.Beat % 1024.0);
        CameraRight.W = lights.WallPattern;
    }
}
