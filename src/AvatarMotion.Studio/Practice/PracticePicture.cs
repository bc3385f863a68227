using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Media;
using AvatarMotion.Motion;
using AvatarMotion.Rendering;

namespace AvatarMotion.Studio;

/// <summary>Draws any second of a practice film.</summary>
internal sealed class PracticePicture : IDisposable
{
    private readonly FilmPicture _picture;
    private readonly PracticeCamera _camera;
    private readonly PracticeClock _clock;
    private readonly LyricPictures? _titles;
    private readonly LightState _light;
    private readonly bool _isMirrored;

    /// <param name="picture">Draws the dancers; it stays the caller's.</param>
    /// <param name="dancers">Who is watched.</param>
    /// <param name="clock">From the film's seconds to the song's.</param>
    /// <param name="view">From where.</param>
    /// <param name="script">What is written over it as ASS, or null.</param>
    public PracticePicture(FilmPicture picture, IReadOnlyList<Performer> dancers, PracticeClock clock, PracticeView view, string? script)
    {
        _picture = picture;
        _clock = clock;
        _camera = new PracticeCamera(dancers, clock, view, (float)picture.Size.Width / picture.Size.Height);
        _titles = script is null ? null : new LyricPictures(script, picture.Size.Width, picture.Size.Height);
        _light = Daylight(view);
        _isMirrored = view == PracticeView.Mirror;
    }

    /// <summary>Draws the picture at a second of the film.</summary>
    public DrawnFrame Submit(double film)
    {
        double song = _clock.SongTime(film);
        return _picture.Submit(song, _camera.At(song), _light);
    }

    /// <summary>Converts a drawn picture for the encoder, mirrors it where that is wished, and writes on it. One thread at a time.</summary>
    public void FinishYuv(DrawnFrame drawn, byte[] frame, double film)
    {
        drawn.ReadYuv420(frame);
        if (_isMirrored)
            MirrorImage.FlipYuv420(frame, _picture.Size.Width, _picture.Size.Height);
        _titles?.BlendYuv420(frame.AsSpan(0, _picture.Size.Yuv420Bytes), film);
    }

    public void Dispose() => _titles?.Dispose();

    // Even and a little from the side, so that limbs keep their form.
    private static LightState Daylight(PracticeView view) => new()
    {
        Key = new Vector3(1.0f, 0.98f, 0.95f),
        KeyDirection = Vector3.Normalize(new Vector3(0.45f, 0.75f, view == PracticeView.Behind ? -0.7f : 0.7f)),
        Fill = new Vector3(0.36f, 0.37f, 0.42f),
        RimLeft = new Vector3(0.25f),
        RimRight = new Vector3(0.25f),
        Dominant = new Vector3(0.3f, 0.32f, 0.36f),
        Second = new Vector3(0.5f),
        Accent = new Vector3(0.8f, 0.2f, 0.2f),
    };
}
