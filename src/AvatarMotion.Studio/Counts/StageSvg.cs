using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Draws the stage from above: where everybody stands at the first count of an eight, where they face, and where they go in it. The audience is below.</summary>
internal sealed class StageSvg
{
    private const int Width = 120;
    private const int Height = 90;
    private const float LeastHalfWidth = 2.4f;

    private readonly IReadOnlyList<Performer> _dancers;
    private readonly float _side;
    private readonly float _scale;
    private readonly BodyPose _pose = new();

    /// <param name="dancers">Everybody on stage, the lead first.</param>
    /// <param name="view">Which side of the picture is the dancers' left.</param>
    /// <param name="duration">Seconds of the song: the picture is as large as the way of the dance.</param>
    public StageSvg(IReadOnlyList<Performer> dancers, PracticeView view, double duration)
    {
        _dancers = dancers;
        _side = view == PracticeView.Front ? 1f : -1f;
        float half = LeastHalfWidth;
        for (double time = 0; time < duration; time += 0.5)
        {
            foreach (Performer dancer in dancers)
            {
                Vector2 spot = Spot(dancer, time).At;
                half = MathF.Max(half, MathF.Max(MathF.Abs(spot.X), MathF.Abs(spot.Y) * Width / Height) + 0.3f);
            }
        }

        _scale = 0.5f * Width / half;
    }

    public string Draw(double start, double end)
    {
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" class=\"stage\" role=\"img\"><path class=\"cross\" d=\"M{Width / 2 - 4} {Height / 2}h8M{Width / 2} {Height / 2 - 4}v8\"/>");
        for (int i = 0; i < _dancers.Count; i++)
        {
            (Vector2 at, float facing) = Spot(_dancers[i], start);
            Vector2 from = Flat(at), to = Flat(Spot(_dancers[i], end).At);
            Vector2 nose = from + 8f * new Vector2(_side * MathF.Sin(facing), MathF.Cos(facing));
            string kind = i == 0 ? "lead" : "other";
            if (Vector2.Distance(from, to) > 3f)
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"way\" d=\"M{from.X:0.#} {from.Y:0.#}L{to.X:0.#} {to.Y:0.#}\"/><circle class=\"end\" cx=\"{to.X:0.#}\" cy=\"{to.Y:0.#}\" r=\"2.4\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"nose\" d=\"M{from.X:0.#} {from.Y:0.#}L{nose.X:0.#} {nose.Y:0.#}\"/><circle class=\"{kind}\" cx=\"{from.X:0.#}\" cy=\"{from.Y:0.#}\" r=\"5\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    private (Vector2 At, float Facing) Spot(Performer dancer, double time)
    {
        dancer.Body.Sample(time, _pose);
        Vector3 forward = Vector3.Transform(Vector3.UnitZ, _pose.Rotations[(int)Bone.Hips]);
        return (new Vector2(_pose.HipsInWorld.X, _pose.HipsInWorld.Z), MathF.Atan2(forward.X, forward.Z));
    }

    private Vector2 Flat(Vector2 spot) => new(0.5f * Width + _side * _scale * spot.X, 0.5f * Height + _scale * spot.Y);
}
