using System;
using System.Numerics;
using AvatarMotion.Face;
using AvatarMotion.Motion;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>Draws one singer's face at any second of a song.</summary>
internal sealed class FaceScene : IDisposable
{
    private readonly FilmPicture _picture;
    private readonly FaceCamera _camera;
    private readonly Performer _singer;
    private readonly PerformerFrame _frame;

    /// <param name="planned">The Show; only the singer is on stage.</param>
    /// <param name="size">Of the picture, in pixels.</param>
    /// <param name="view">Heads from the picture's upper to its lower edge, and the share of it at the bottom that something else will cover.</param>
    /// <param name="isStanding">Whether the singer stands still instead of dancing.</param>
    public FaceScene(PlannedShow planned, (int Width, int Height) size, (float ShownHeads, float FreeBelow) view, bool isStanding)
    {
        VideoSettings video = planned.Show.Video with { Width = size.Width, Height = size.Height };
        Casting casting = new(planned.Show, planned.Folder);
        BakeOptions options = new() { Moves = planned.Moves, Aspect = (float)size.Width / size.Height, MaxThreads = Environment.ProcessorCount };
        if (isStanding)
            options = options with { Bodies = static request => new StandingBody(request.Rig) };
        Performance performance = Performance.Bake(planned.Show, planned.Song, casting.Rigs, options);
        _singer = performance.Lead;
        _frame = _singer.NewFrame();
        _camera = new FaceCamera(_singer, view.ShownHeads, view.FreeBelow);
        _picture = new FilmPicture(planned, performance, casting, video, null, RenderOptions.Default with { Mirror = false, Bloom = false });
    }

    public FrameSize Size => _picture.Size;

    /// <summary>Draws the face at a second of the song.</summary>
    public DrawnFrame Submit(double time) => _picture.Submit(time, _camera.At(time), Daylight);

    /// <summary>A still of it in RGBA8, top row first.</summary>
    public byte[] Still(double time)
    {
        byte[] rgba = new byte[Size.RgbaBytes];
        using DrawnFrame drawn = Submit(time);
        drawn.ReadRgba(rgba);
        return rgba;
    }

    /// <summary>The weights at a second of the song; valid until the next call. One thread at a time, apart from <see cref="Submit"/>.</summary>
    public FaceFrame FaceAt(double time)
    {
        _singer.Sample(time, _frame);
        return _frame.Face;
    }

    public void Dispose() => _picture.Dispose();

    private static LightState Daylight { get; } = new()
    {
        Key = new Vector3(1.0f, 0.98f, 0.95f),
        KeyDirection = Vector3.Normalize(new Vector3(0.35f, 0.5f, 0.8f)),
        Fill = new Vector3(0.36f, 0.37f, 0.42f),
        RimLeft = new Vector3(0.25f),
        RimRight = new Vector3(0.25f),
        Dominant = new Vector3(0.3f, 0.32f, 0.36f),
        Second = new Vector3(0.5f),
        Accent = new Vector3(0.8f, 0.2f, 0.2f),
    };
}
