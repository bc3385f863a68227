using System;
using System.Collections.Generic;
using AvatarMotion.Media;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>Draws any moment of a performance: the renderer with everything that it needs, on the thread that made it.</summary>
internal sealed class FilmPicture : IDisposable
{
    private readonly GraphicsDevice _device;
    private readonly FrameRenderer _renderer;
    private readonly LyricPictures? _words;
    private readonly Performance _performance;
    private readonly LightState _lights = new();
    private readonly PerformerFrame[] _frames;

    public FilmPicture(PlannedShow planned, Performance performance, Casting casting, VideoSettings video, LyricPictures? words, RenderOptions options)
    {
        _performance = performance;
        Size = new FrameSize(video.Width, video.Height);
        _device = GraphicsDevice.CreateHeadless();
        Stage stage = Stage.Find(planned.Show.Treatment.Stage)
            ?? throw new StudioException($"The Show asks for the stage \"{planned.Show.Treatment.Stage}\", which does not exist; \"rooftop\" does.");
        _renderer = new FrameRenderer(_device, Size, stage, casting.Avatars, options);
        _frames = new PerformerFrame[planned.Show.Cast.Count];
        for (int i = 0; i < _frames.Length; i++)
            _frames[i] = performance.Performers[planned.Show.Cast[i].Id].NewFrame();
        _words = words;
    }

    public FrameSize Size { get; }

    /// <summary>Draws the picture at <paramref name="time"/>; it may be read on another thread while the next is drawn.</summary>
    public DrawnFrame Submit(double time)
    {
        _performance.Lights.Sample(time, _lights);
        return Submit(time, _performance.Camera.Sample(time), _lights);
    }

    /// <summary>Draws the performers at <paramref name="time"/> with another camera and light than the Show's.</summary>
    public DrawnFrame Submit(double time, in CameraView camera, LightState lights)
    {
        IReadOnlyList<CastMember> cast = _performance.Show.Cast;
        for (int i = 0; i < _frames.Length; i++)
            _performance.Performers[cast[i].Id].Sample(time, _frames[i]);
        return _renderer.Submit(camera, lights, _frames, time);
    }

    /// <summary>Converts a drawn picture for the encoder and writes the words on it. One thread at a time.</summary>
    public void FinishYuv(DrawnFrame drawn, byte[] frame, double time)
    {
        drawn.ReadYuv420(frame);
        _words?.BlendYuv420(frame.AsSpan(0, Size.Yuv420Bytes), time);
    }

    /// <summary>A finished still in RGBA8, top row first.</summary>
    public byte[] Still(double time)
    {
        byte[] rgba = new byte[Size.RgbaBytes];
        using DrawnFrame drawn = Submit(time);
        drawn.ReadRgba(rgba);
        _words?.BlendRgba(rgba, time);
        return rgba;
    }

    public void Dispose()
    {
        _words?.Dispose();
        _renderer.Dispose();
        _device.Dispose();
    }
}
