using System;
using System.Collections.Generic;
using System.Numerics;
using AvatarMotion.Audio;
using AvatarMotion.Face;

namespace AvatarMotion.Studio;

/// <summary>What lies under the face: waveform, words, phones and the curves of the visemes, which pass under a fixed cursor.</summary>
internal sealed class FacePanel
{
    public const int Height = 264;

    private const int PixelsPerSecond = 320;
    private const int WaveMiddle = 34, WaveReach = 30, WordsAt = 80, PhonesAt = 108, CurvesTop = 126, CurvesBottom = 258;
    private const double TileSeconds = 4;
    private const float CurveWidth = 1.1f;

    private readonly Song _song;
    private readonly WaveformPeaks _peaks;
    private readonly Func<double, FaceFrame> _face;
    private readonly Dictionary<int, StripCanvas> _tiles = [];
    private readonly StripCanvas _window;

    /// <param name="width">Pixels.</param>
    /// <param name="song">Its words and phones.</param>
    /// <param name="sound">Its sound.</param>
    /// <param name="face">The weights at a second.</param>
    public FacePanel(int width, Song song, Waveform sound, Func<double, FaceFrame> face)
    {
        _song = song;
        _peaks = WaveformPeaks.Of(sound);
        _face = face;
        _window = new StripCanvas(width, Height, FaceTones.Ground);
    }

    /// <summary>The panel with the cursor, in its middle, at <paramref name="time"/> seconds; valid until the next call.</summary>
    public StripCanvas At(double time)
    {
        int left = (int)Math.Floor(time * PixelsPerSecond) - _window.Width / 2, tileWidth = (int)(TileSeconds * PixelsPerSecond);
        for (int x = 0; x < _window.Width;)
        {
            int tile = (int)Math.Floor((double)(left + x) / tileWidth), offset = left + x - tile * tileWidth;
            int length = Math.Min(tileWidth - offset, _window.Width - x);
            StripCanvas source = Tile(tile);
            for (int y = 0; y < Height; y++)
                source.Rgba.AsSpan(4 * (y * tileWidth + offset), 4 * length).CopyTo(_window.Rgba.AsSpan(4 * (y * _window.Width + x)));
            x += length;
        }

        for (int y = 0; y < Height; y++)
            _window.Horizontal(y, FaceTones.Cursor, _window.Width / 2, _window.Width / 2 + 2);
        return _window;
    }

    private StripCanvas Tile(int index)
    {
        if (_tiles.TryGetValue(index, out StripCanvas? tile))
            return tile;
        if (_tiles.Count > 8)
            _tiles.Clear();
        return _tiles[index] = Draw(index * TileSeconds);
    }

    private StripCanvas Draw(double start)
    {
        StripCanvas tile = new((int)(TileSeconds * PixelsPerSecond), Height, FaceTones.Ground);
        FaceLabels labels = new(tile.Width, tile.Height);
        for (int y = WordsAt - 14; y < CurvesTop; y++)
            tile.Horizontal(y, FaceTones.Band);
        DrawWave(tile, start);
        DrawOpening(tile, start);
        DrawWords(tile, labels, start);
        for (FaceShape shape = FaceShape.PP; (int)shape < FaceShapes.VisemeCount; shape++)
            DrawCurve(tile, start, shape);
        tile.Horizontal(CurvesBottom, FaceTones.Line);
        labels.Draw(tile);
        return tile;
    }

    private void DrawWave(StripCanvas tile, double start)
    {
        for (int x = 0; x < tile.Width; x++)
        {
            int hop = (int)Math.Floor((start + (double)x / PixelsPerSecond) / _peaks.Hop);
            if (hop < 0 || hop >= _peaks.Peak.Length)
                continue;
            Column(tile, x, WaveMiddle, WaveReach * _peaks.Peak[hop] / 255f, FaceTones.Wave);
            Column(tile, x, WaveMiddle, WaveReach * _peaks.Body[hop] / 255f, FaceTones.WaveBody);
        }
    }

    private static void Column(StripCanvas tile, int x, int middle, float reach, Vector3 color)
    {
        for (int y = middle - (int)reach; y <= middle + (int)reach; y++)
            tile.Horizontal(y, color, x, x + 1);
    }

    private void DrawOpening(StripCanvas tile, double start)
    {
        for (int x = 0; x < tile.Width; x++)
        {
            float open = _face(start + (double)x / PixelsPerSecond).MouthOpening;
            for (int y = CurvesBottom - (int)(open * (CurvesBottom - CurvesTop - 4)); y < CurvesBottom; y++)
                tile.Horizontal(y, FaceTones.Opening, x, x + 1);
        }
    }

    private void DrawCurve(StripCanvas tile, double start, FaceShape shape)
    {
        const int Step = 2;
        Vector2? before = null;
        for (int x = 0; x <= tile.Width; x += Step)
        {
            float weight = _face(start + (double)x / PixelsPerSecond)[shape];
            Vector2 now = new(x, CurvesBottom - weight * (CurvesBottom - CurvesTop - 4));
            if (before is { } last && (weight > 0.01f || last.Y < CurvesBottom - 1))
                tile.Capsule(last, now, CurveWidth, CurveWidth, FaceTones.Visemes[(int)shape], lined: false);
            before = now;
        }
    }

    private void DrawWords(StripCanvas tile, FaceLabels labels, double start)
    {
        float X(double time) => (float)((time - start) * PixelsPerSecond);
        foreach (LyricLine line in _song.Lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
            {
                if (word.End < start - 0.5 || word.Start > start + TileSeconds + 0.5)
                    continue;
                labels.Add(word.Text, 0.5f * (X(word.Start) + X(word.End)), WordsAt, 19, Vector3.One);
                foreach (Syllable syllable in word.Syllables)
                {
                    foreach (Phone phone in syllable.Phones)
                    {
                        Edge(tile, (int)X(phone.Start));
                        Edge(tile, (int)X(phone.End));
                        labels.Add(phone.Symbol, 0.5f * (X(phone.Start) + X(phone.End)), PhonesAt, 18, FaceTones.Visemes[(int)VisemeMap.Shape(phone.Symbol, 0f)]);
                    }
                }
            }
        }
    }

    private static void Edge(StripCanvas tile, int x)
    {
        for (int y = PhonesAt - 12; y < CurvesBottom; y++)
            tile.Horizontal(y, FaceTones.Line, x, x + 1);
    }
}
