using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using AvatarMotion.Assets;

namespace AvatarMotion.Rendering;

/// <summary>
/// Draws pictures of a cast on a stage. A picture depends only on what <see cref="Draw"/> is given, so frames can be drawn in any order.
/// All calls come from the thread that owns the device.
/// </summary>
public sealed unsafe class FrameRenderer : IDisposable
{
    private const float OutlineAt1080 = 2.1f;
    private const float ThinnestOutline = 1.5f;
    private const float HeadMiddle = 0.10f;
    private const float CardRadius = 0.55f;
    private const float CardStrength = 0.42f;

    private readonly GraphicsDevice _device;
    private readonly GlFunctions _gl;
    private readonly RenderOptions _options;
    private readonly List<AvatarModel> _models;
    private readonly Scenery _scenery;
    private readonly ShadowPass _shadow;
    private readonly AvatarPass _avatarPass;
    private readonly RenderTarget _picture;
    private readonly RenderTarget _behind;
    private readonly GpuBuffer _frameBlock;
    private readonly FrameUniforms[] _frame = new FrameUniforms[1];
    private readonly Vector3[] _centers;
    private readonly ConcurrentBag<PictureBuffers> _free = new();
    private readonly MirrorPass? _mirror;
    private readonly GlowPass? _glow;
    private readonly PassTimes? _times;
    private DrawnFrame? _last;
    private uint _emptyVertexArray;

    public FrameRenderer(GraphicsDevice device, FrameSize size, Stage stage, IReadOnlyList<Avatar> cast, RenderOptions? options = null)
    {
        _device = device;
        _gl = device.Gl;
        _options = options ?? RenderOptions.Default;
        Size = size;
        _times = _options.Profile ? new PassTimes(_gl) : null;
        device.Enter();
        _models = cast.Select(avatar => new AvatarModel(_gl, avatar)).ToList();
        _centers = new Vector3[_models.Count];
        _scenery = stage.Build(_gl);
        _shadow = new ShadowPass(_gl, cast.Count);
        _avatarPass = new AvatarPass(_gl);
        _picture = new RenderTarget(_gl, size.Width, size.Height, depth: true, stencil: true);
        _behind = new RenderTarget(_gl, size.Width / 2, size.Height / 2, depth: true);
        _frameBlock = new GpuBuffer(_gl, GlNames.UniformBuffer);
        _mirror = _options.Mirror && _scenery.HasMirror ? new MirrorPass(_gl, size.Width / 4, size.Height / 4) : null;
        _glow = _options.Bloom ? new GlowPass(_gl, size.Width / PictureBuffers.GlowShrink, size.Height / PictureBuffers.GlowShrink) : null;
        uint array;
        _gl.GenVertexArrays(1, &array);
        _emptyVertexArray = array;
    }

    /// <summary>Size of the picture.</summary>
    public FrameSize Size { get; }

    /// <summary>Mean core milliseconds per pass, empty unless <see cref="RenderOptions.Profile"/> asks.</summary>
    public string ProfileText => _times?.ToString() ?? "";

    /// <summary>Draws one picture and keeps it for <see cref="ReadYuv420"/> and <see cref="ReadRgba"/>.</summary>
    /// <inheritdoc cref="Submit"/>
    public void Draw(in CameraView camera, LightState lights, ReadOnlySpan<PerformerFrame> performers, double time)
    {
        _last?.Dispose();
        _last = Submit(camera, lights, performers, time);
    }

    /// <summary>Draws one picture that another thread may read while the next is drawn.</summary>
    /// <param name="performers">One per avatar of the cast, in the same order.</param>
    /// <param name="time">Seconds since the film began.</param>
    public DrawnFrame Submit(in CameraView camera, LightState lights, ReadOnlySpan<PerformerFrame> performers, double time)
    {
        if (performers.Length != _models.Count)
            throw new ArgumentException($"The cast has {_models.Count} avatars but {performers.Length} poses were given.", nameof(performers));
        _device.Enter();
        _times?.Begin();
        for (int i = 0; i < performers.Length; i++)
        {
            _models[i].Update(performers[i]);
            _centers[i] = _models[i].CenterInWorld;
        }

        SetFrame(camera, lights, time);
        foreach (AvatarModel model in _models)
            model.Cull(_frame[0].ViewProjection);
        _times?.Lap("skin");
        _shadow.Draw(_models);
        _times?.Lap("shadow");
        _mirror?.Draw(_models);
        _times?.Lap("mirror");
        SceneryContext context = new(lights, _models, _shadow.Map, _mirror?.Result) { EmptyVertexArray = _emptyVertexArray, Camera = camera.Position };
        DrawBehind(context);
        _times?.Lap("behind");
        DrawPicture(camera, context);
        _times?.Lap("picture");
        _gl.BindVertexArray(_emptyVertexArray);
        _glow?.Draw(_picture.Color!, _behind.Color!);
        _times?.Lap("glow");
        if (!_free.TryTake(out PictureBuffers? buffers))
            buffers = new PictureBuffers(Size);
        _picture.Read(buffers.Front);
        _behind.Read(buffers.RawBehind.Pixels);
        buffers.HasGlow = _glow is not null;
        _glow?.Result.Read(buffers.Glow);
        _times?.Lap("read");
        _device.Check("a frame");
        return new DrawnFrame(buffers, _options.AntiAliasing, _free.Add);
    }

    /// <summary>The last drawn picture as planar YUV 4:2:0, see <see cref="DrawnFrame.ReadYuv420"/>.</summary>
    public void ReadYuv420(Span<byte> yuv) => LastFrame().ReadYuv420(yuv);

    /// <summary>The last drawn picture as RGBA8, see <see cref="DrawnFrame.ReadRgba"/>.</summary>
    public void ReadRgba(Span<byte> rgba) => LastFrame().ReadRgba(rgba);

    public void Dispose()
    {
        _device.Enter();
        uint array = _emptyVertexArray;
        _gl.DeleteVertexArrays(1, &array);
        foreach (AvatarModel model in _models)
            model.Dispose();
        _scenery.Dispose();
        _shadow.Dispose();
        _avatarPass.Dispose();
        _picture.Dispose();
        _behind.Dispose();
        _frameBlock.Dispose();
        _mirror?.Dispose();
        _glow?.Dispose();
    }

    private DrawnFrame LastFrame() => _last ?? throw new InvalidOperationException("Nothing has been drawn yet: call Draw before reading a picture.");

    private void SetFrame(in CameraView camera, LightState lights, double time)
    {
        float aspect = (float)Size.Width / Size.Height;
        ref FrameUniforms frame = ref _frame[0];
        frame.SetLights(lights, time);
        frame.ViewProjection = CameraMatrices.ViewProjection(camera, aspect);
        frame.MirrorProjection = Matrix4x4.CreateScale(1f, -1f, 1f) * frame.ViewProjection;
        frame.ShadowMatrix = ShadowPass.Fit(lights.KeyDirection, _centers, camera);
        frame.Eye = new Vector4(camera.Position, frame.Eye.W);
        frame.Viewport = new Vector4(Size.Width, Size.Height, 1f / Size.Width, 1f / Size.Height);
        frame.Lens = new Vector4(CameraMatrices.TanHalf(camera), aspect, frame.Lens.Z, frame.Lens.W);
        frame.CameraRight = new Vector4(Vector3.Transform(Vector3.UnitX, camera.Rotation), frame.CameraRight.W);
        frame.CameraUp = new Vector4(Vector3.Transform(Vector3.UnitY, camera.Rotation), 0f);
        frame.CameraBack = new Vector4(Vector3.Transform(Vector3.UnitZ, camera.Rotation), 0f);
        frame.Subject = Subject(camera, frame.ViewProjection);
        _frameBlock.Fill<FrameUniforms>(_frame, changesOften: true);
        _gl.BindBufferBase(GlNames.UniformBuffer, 0, _frameBlock.Id);
    }

    /// <summary>Where the head of the performer nearest to the camera is in the half-size picture, for the dark card behind it.</summary>
    private Vector4 Subject(in CameraView camera, in Matrix4x4 viewProjection)
    {
        AvatarModel? nearest = null;
        foreach (AvatarModel model in _models)
        {
            if (nearest is null || Vector3.DistanceSquared(model.HeadInWorld, camera.Position) < Vector3.DistanceSquared(nearest.HeadInWorld, camera.Position))
                nearest = model;
        }

        if (nearest is null)
            return Vector4.Zero;
        Vector4 head = Vector4.Transform(nearest.HeadInWorld + new Vector3(0f, HeadMiddle, 0f), viewProjection);
        if (head.W < CameraMatrices.Near)
            return Vector4.Zero;
        float radius = CardRadius / (head.W * CameraMatrices.TanHalf(camera)) * Size.Height / 4f;
        return new Vector4(((head.X / head.W) + 1f) * Size.Width / 4f, ((head.Y / head.W) + 1f) * Size.Height / 4f, 1f / radius, CardStrength);
    }

    private void DrawBehind(SceneryContext context)
    {
        _scenery.Prepare(context);
        _behind.Bind();
        _gl.DepthMask(1);
        _gl.Clear(GlNames.DepthBit);
        _gl.Disable(GlNames.DepthTest);
        _gl.Disable(GlNames.CullFace);
        _scenery.DrawBehind(context);
    }

    private void DrawPicture(in CameraView camera, SceneryContext context)
    {
        _picture.Bind();
        _gl.ClearColor(0f, 0f, 0f, 0f);
        _gl.StencilMask(0xFF);
        _gl.Clear(GlNames.ColorBit | GlNames.DepthBit | GlNames.StencilBit);
        _shadow.Map.Bind(0);
        Vector3 eye = camera.Position;
        float outline = MathF.Max(ThinnestOutline, OutlineAt1080 * Size.Height / 1080f);
        foreach (AvatarModel model in _models.OrderByDescending(m => Vector3.DistanceSquared(m.CenterInWorld, eye)))
            _avatarPass.Draw(model, LevelOf(model, camera), outline);
        _scenery.DrawBefore(context);
    }

    private int LevelOf(AvatarModel model, in CameraView camera)
    {
        float distance = Vector3.Distance(model.CenterInWorld, camera.Position);
        float pixels = DetailLevel.OnScreen(model.Avatar.Rig.Height, distance, CameraMatrices.TanHalf(camera), Size.Height);
        return Math.Min(DetailLevel.For(pixels) + _options.DetailBias, DetailLevel.Lowest);
    }
}
