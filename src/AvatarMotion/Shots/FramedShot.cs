using System;
using System.Numerics;

namespace AvatarMotion;

/// <summary>A shot given as pictures: from one <see cref="Framing"/> to another, eased over half a bar at both ends; the camera's place is solved for lens and aspect.</summary>
public sealed class FramedShot : Shot
{
    private const float Degree = MathF.PI / 180f;
    private const int PointCount = 18;
    private const int HeightSteps = 5;
    private const float FaceFollow = 0.85f;
    private const float MostFaceFollow = 50f;
    private const float BodyFollow = 0.6f;
    private const float MostBodyFollow = 35f;
    private const float StageFollow = 0.2f;

    // A formation is made for the audience: from the side its dancers stand behind each other.
    private const float GroupFollow = 0.3f;
    private const float GroupSide = 0.5f;

    private const float WalkingPatience = 14f;
    private const float StandingPatience = 30f;

    private readonly Framing _from;
    private readonly Framing _to;

    public FramedShot(ShotInfo info, Framing from, Framing to)
    {
        Info = info ?? throw new ArgumentNullException(nameof(info));
        _from = from;
        _to = to;
    }

    public FramedShot(ShotInfo info, Framing framing)
        : this(info, framing, framing)
    {
    }

    public override ShotInfo Info { get; }

    /// <summary>Slow shake of a camera on a shoulder, degrees at most.</summary>
    public float Handheld { get; init; }

    /// <summary>Roll toward the shot's side, degrees.</summary>
    public float Roll { get; init; }

    public override CameraView Frame(in ShotTime now)
    {
        float travel = now.Move == CameraMove.Still ? 0.5f : ShotTravel.At(now.Phase, now.Bars);
        Framing framing = FramingSpan.Apply(FramingSpan.Fit(Framing.Blend(_from, _to, travel), now.Aspect), now.Move, travel);
        float fov = now.Lens > 0f ? now.Lens : Info.Lens;
        float azimuth = Azimuth(framing, now) * Degree;
        Span<FramePoint> points = stackalloc FramePoint[PointCount];
        FramingSpan.Fill(points, framing, now.Subject);
        Vector3 anchor = Vector3.Lerp(now.Subject.Head, now.Subject.Hips, framing.Hands);
        FrameSolver solver = new(points, anchor, fov, now.Aspect);
        float anchorX = AnchorX(framing, now, azimuth, travel);
        float elevation = SolveHeight(solver, framing, now.Subject, azimuth, anchorX, out Vector3 eye);
        return Place(now, anchor, eye, azimuth, elevation, fov);
    }

    // A face is followed where it turns; of a body the dancer's diagonal in part; the whole stage keeps its middle. The audience's side is never left.
    private float Azimuth(in Framing framing, in ShotTime now)
    {
        float share = Info.FilmsFace ? FaceFollow : Info.Size == ShotSize.Wide ? StageFollow : BodyFollow;
        float most = Info.FilmsFace ? MostFaceFollow : MostBodyFollow;
        float side = framing.Azimuth;
        if (now.Subject.IsGroup)
            (share, side) = (GroupFollow * share, GroupSide * side);
        float facing = InSight(now.FacingEarly) * now.FacingEarly + (Info.FilmsFace && now.Move != CameraMove.Still ? Walk(now) : 0f);
        float follow = Math.Min(Math.Max(share * facing, -most), most);
        return Math.Min(Math.Max(now.Side * side + follow, -78f), 78f);
    }

    // The operator stands until the face turns away, then walks after it: degrees.
    private float Walk(in ShotTime now)
    {
        float patience = Info.Travels || Handheld > 0f ? WalkingPatience : StandingPatience;
        float turned = SubjectView.Turn(now.FacingEarly, now.Subject.FaceFacing);
        return InSight(turned) * (turned - patience * MathF.Tanh(turned / patience));
    }

    // Nobody runs after a spin: 1 up to 70°, 0 from 140° on.
    private static float InSight(float angle) => 1f - Easing.Smooth((MathF.Abs(angle) - 70f) / 70f);

    // Look room lies in front of the face: someone who looks to the picture's right stands left of its middle.
    private static float AnchorX(in Framing framing, in ShotTime now, float azimuth, float travel)
    {
        float share = 0.5f * (1f - 0.7f * framing.Hands) * Math.Min(now.Aspect, 1f);
        float room = Math.Min(Math.Max(-share * MathF.Sin(now.FacingEarly * Degree - azimuth), -0.28f), 0.28f);
        return now.Move switch
        {
            CameraMove.PanLeft => Easing.Lerp(-0.25f, 0.25f, travel),
            CameraMove.PanRight => Easing.Lerp(0.25f, -0.25f, travel),
            _ => room,
        };
    }

    // The wanted camera height decides the tilt: a few steps of Newton with the distance as slope.
    private static float SolveHeight(in FrameSolver solver, in Framing framing, in SubjectView subject, float azimuth, float anchorX, out Vector3 eye)
    {
        float standing = 0.93f * subject.Height;
        float eyes = Easing.Lerp(subject.Head.Y, standing, 0.7f * framing.Hands);
        float wanted = Math.Max(eyes + framing.Rise * subject.Height, StageBounds.LowestCamera + 0.05f);
        float elevation = 0f;
        eye = solver.Solve(azimuth, elevation, framing.Retreat, framing.Sink, anchorX);
        for (int i = 0; i < HeightSteps; i++)
        {
            float distance = Math.Max(Vector3.Distance(eye, subject.Hips), 0.5f);
            elevation = Math.Min(Math.Max(elevation + (wanted - eye.Y) / distance, -0.7f), 0.9f);
            eye = solver.Solve(azimuth, elevation, framing.Retreat, framing.Sink, anchorX);
        }

        return elevation;
    }

    private CameraView Place(in ShotTime now, Vector3 anchor, Vector3 eye, float azimuth, float elevation, float fov)
    {
        float nearer = Math.Min(1f, StageBounds.FarthestCamera / Math.Max(Vector3.Distance(eye, anchor), 0.01f));
        if (now.Subject.IsGroup && eye.Z > StageBounds.GroupCamera)
            nearer = Math.Min(nearer, BeforeTheAudience(eye, anchor, fov));
        if (nearer < 1f)
        {
            // Out of the stage's air: stand nearer with a wider lens, the picture stays.
            eye = anchor + nearer * (eye - anchor);
            fov = 2f * MathF.Atan(MathF.Tan(0.5f * fov * Degree) / nearer) / Degree;
        }

        Vector3 kept = StageBounds.Keep(eye);
        Vector3 forward = -FrameSolver.Back(azimuth, elevation);
        CameraView view = CameraView.LookAt(kept, kept + forward, fov, now.Side * Roll);
        return Handheld > 0f ? view with { Rotation = view.Rotation * Shake(now) } : view;
    }

    // A group needs so much room that the camera would stand among the audience; as near as a wide lens allows, it does not.
    private static float BeforeTheAudience(Vector3 eye, Vector3 anchor, float fov)
    {
        float wanted = (StageBounds.GroupCamera - anchor.Z) / Math.Max(eye.Z - anchor.Z, 0.01f);
        float least = MathF.Tan(0.5f * fov * Degree) / MathF.Tan(0.5f * StageBounds.WidestGroupLens * Degree);
        return Math.Min(Math.Max(wanted, least), 1f);
    }

    private Quaternion Shake(in ShotTime now)
    {
        const float Share = 0.7f;
        float yaw = Share * Noise.At(now.Time, 0.9, now.Seed, now.Id) + (1f - Share) * Noise.At(now.Time, 2.3, now.Seed + 1, now.Id);
        float pitch = Share * Noise.At(now.Time, 0.8, now.Seed + 2, now.Id) + (1f - Share) * Noise.At(now.Time, 2.1, now.Seed + 3, now.Id);
        return Quaternion.CreateFromYawPitchRoll(Handheld * yaw * Degree, 0.7f * Handheld * pitch * Degree, 0f);
    }
}
