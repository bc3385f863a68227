using System;
using System.Numerics;
using AvatarMotion.Face;

namespace AvatarMotion.Studio;

/// <summary>The weights of the moment as bars beside the face.</summary>
internal sealed class FaceBars
{
    public const int Width = 176;

    private const int RowHeight = 17, NameWidth = 74, BarLength = 94;

    private readonly StripCanvas _empty;
    private readonly StripCanvas _canvas;

    public FaceBars(int height)
    {
        _empty = new StripCanvas(Width, height, FaceTones.Ground);
        _canvas = new StripCanvas(Width, height, FaceTones.Ground);
        FaceLabels labels = new(Width, height);
        for (int i = 1; i < FaceShapes.Count && Row(i) + RowHeight < height; i++)
            labels.Add(FaceShapes.Names[i], 8, Row(i) + 0.5f * RowHeight, 14, Color(i), fromLeft: true);
        labels.Draw(_empty);
    }

    /// <summary>The bars of a face; valid until the next call.</summary>
    public StripCanvas Of(FaceFrame face)
    {
        _empty.Rgba.CopyTo(_canvas.Rgba, 0);
        for (int i = 1; i < FaceShapes.Count && Row(i) + RowHeight < _canvas.Height; i++)
        {
            for (int y = Row(i) + 4; y < Row(i) + RowHeight - 3; y++)
            {
                _canvas.Horizontal(y, FaceTones.Band, NameWidth, NameWidth + BarLength);
                _canvas.Horizontal(y, Color(i), NameWidth, NameWidth + (int)(BarLength * Math.Min(face.Weights[i], 1f) + 0.5f));
            }
        }

        return _canvas;
    }

    private static int Row(int shape) => (shape - 1) * RowHeight + (shape >= FaceShapes.VisemeCount ? 12 : 4);

    private static Vector3 Color(int shape) => shape < FaceShapes.VisemeCount ? FaceTones.Visemes[shape] : new Vector3(0.75f, 0.77f, 0.8f);
}
