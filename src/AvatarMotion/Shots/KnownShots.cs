using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>The shots that come with the library. Lenses, heights and cuts follow the grammar of concert film; every place is solved from them.</summary>
public static class KnownShots
{
    private static readonly Framing Head = new() { Cut = 2.42f, CutLine = -1f, EyeLine = 0.16f, Azimuth = 14f, Rise = -0.01f, Retreat = 1f };
    private static readonly Framing Bust = new() { Cut = 2.05f, CutLine = -1f, EyeLine = 0.32f, Azimuth = 17f, Rise = -0.02f, Retreat = 1f };
    private static readonly Framing Waist = new() { Cut = 1.25f, CutLine = -1f, EyeLine = 0.42f, Hands = 0.08f, Azimuth = 18f, Rise = -0.06f, Retreat = 1f };
    private static readonly Framing Thigh = new() { Cut = 0.74f, CutLine = -1f, EyeLine = 0.5f, Hands = 0.25f, Azimuth = 20f, Rise = -0.12f, Retreat = 1f };
    private static readonly Framing Whole = new() { CutLine = -0.86f, EyeLine = 0.75f, Hands = 1f, Azimuth = 12f, Rise = -0.3f, Retreat = 1f, Sink = 0.5f };
    private static readonly Framing Stage = new() { CutLine = -0.8f, EyeLine = 0.75f, Hands = 1f, Azimuth = 8f, Rise = -0.25f, Retreat = 1.03f, Sink = 0.6f };

    /// <summary>The body in the stage, camera near eye height.</summary>
    public static Shot Wide { get; } = new FramedShot(
        new ShotInfo("wide") { Size = ShotSize.Wide, Lens = 45f, Azimuth = 8f, Elevation = 0f, Bars = (1, 4) }, Stage);

    /// <summary>The body in the stage from near the floor: the performer stands over the horizon.</summary>
    public static Shot WideLow { get; } = new FramedShot(
        new ShotInfo("wide-low") { Size = ShotSize.Wide, Energy = (0.4f, 1f), Lens = 45f, Azimuth = 14f, Elevation = -9f, Bars = (1, 4) },
        Stage with { Azimuth = 14f, Rise = -0.75f, Retreat = 1f, Sink = 0.6f });

    /// <summary>Head to feet, floor below.</summary>
    public static Shot Full { get; } = new FramedShot(
        new ShotInfo("full") { Size = ShotSize.Full, Energy = (0.2f, 1f), Lens = 36f, Azimuth = 12f, Bars = (1, 4) }, Whole);

    /// <summary>Head to waist.</summary>
    public static Shot Medium { get; } = new FramedShot(
        new ShotInfo("medium") { Share = 1.5f, Size = ShotSize.Medium, Lens = 30f, Azimuth = 18f, ShowsFace = true, Bars = (1, 4) }, Waist);

    /// <summary>Head to mid-chest.</summary>
    public static Shot CloseUp { get; } = new FramedShot(
        new ShotInfo("close-up") { Share = 1.7f, Size = ShotSize.CloseUp, Lens = 21f, Azimuth = 17f, ShowsFace = true, Bars = (1, 4) },
        Bust with { Retreat = 1.05f }, Bust);

    /// <summary>Face and collar bones, for the most quiet or most intense words.</summary>
    public static Shot Face { get; } = new FramedShot(
        new ShotInfo("face") { Share = 1.3f, Size = ShotSize.Face, Energy = (0f, 0.75f), Lens = 18f, Azimuth = 14f, ShowsFace = true, Bars = (1, 2) },
        Head with { Retreat = 1.06f }, Head);

    /// <summary>Mid-thigh up from knee height: power.</summary>
    public static Shot LowAngle { get; } = new FramedShot(
        new ShotInfo("low-angle") { Size = ShotSize.Medium, Energy = (0.45f, 1f), Lens = 44f, Azimuth = 24f, Elevation = -18f, ShowsFace = true, Bars = (1, 4) },
        Thigh with { Azimuth = 24f, Rise = -0.5f, EyeLine = 0.5f, Hands = 0.2f });

    /// <summary>The whole body from above: loneliness.</summary>
    public static Shot HighAngle { get; } = new FramedShot(
        new ShotInfo("high-angle") { Share = 0.4f, Size = ShotSize.Full, Energy = (0f, 0.8f), Lens = 34f, Azimuth = 22f, Elevation = 16f, Bars = (1, 2) },
        Whole with { Azimuth = 22f, Rise = 0.42f, Hands = 0.3f, Sink = 0.2f });

    /// <summary>From the whole body to the waist.</summary>
    public static Shot DollyIn { get; } = new FramedShot(
        new ShotInfo("dolly-in") { Size = ShotSize.Medium, OpensAs = ShotSize.Full, Lens = 32f, Azimuth = 10f, ShowsFace = true, Travels = true, Bars = (2, 8) },
        Whole with { Azimuth = 14f, Rise = -0.2f, Hands = 0.2f, Sink = 0f }, Bust with { Cut = 1.5f, EyeLine = 0.38f, Azimuth = 8f });

    /// <summary>From the waist to the stage.</summary>
    public static Shot DollyOut { get; } = new FramedShot(
        new ShotInfo("dolly-out") { Size = ShotSize.Full, OpensAs = ShotSize.Medium, Lens = 34f, Azimuth = 9f, ShowsFace = true, Travels = true, Bars = (2, 8) },
        Waist with { Azimuth = 12f }, Stage with { Azimuth = 6f, Retreat = 1.12f });

    /// <summary>Mid-thigh up, around from one side to the other.</summary>
    public static Shot Orbit { get; } = new FramedShot(
        new ShotInfo("orbit") { Size = ShotSize.Medium, Lens = 32f, Azimuth = 34f, ShowsFace = true, Travels = true, Bars = (2, 8) },
        Thigh with { Cut = 0.95f, Azimuth = 36f }, Thigh with { Cut = 1.1f, Azimuth = -26f, Rise = -0.2f });

    /// <summary>From the floor up over the stage.</summary>
    public static Shot Crane { get; } = new FramedShot(
        new ShotInfo("crane") { Share = 0.6f, Size = ShotSize.Wide, OpensAs = ShotSize.Full, Lens = 40f, Azimuth = 16f, Elevation = 12f, Travels = true, Bars = (2, 8) },
        Whole with { Azimuth = 10f, Rise = -0.55f, Hands = 0.5f }, Stage with { Azimuth = 18f, Rise = 0.5f, Retreat = 1.08f, CutLine = -0.8f, Sink = 0.3f });

    /// <summary>On a shoulder, near the performer.</summary>
    public static Shot HandheldShot { get; } = new FramedShot(
        new ShotInfo("handheld") { Size = ShotSize.Medium, Energy = (0.35f, 1f), Lens = 36f, Azimuth = 26f, ShowsFace = true, Bars = (1, 4) },
        Thigh with { Azimuth = 26f, Rise = -0.08f, Cut = 1.05f, EyeLine = 0.46f, Hands = 0.12f })
    { Handheld = 0.55f };

    /// <summary>Head to mid-chest from the side, with room to look into.</summary>
    public static Shot Profile { get; } = new FramedShot(
        new ShotInfo("profile") { Share = 0.5f, Size = ShotSize.CloseUp, Energy = (0f, 0.7f), Lens = 24f, Azimuth = 54f, Bars = (1, 2) },
        Bust with { Azimuth = 54f, EyeLine = 0.3f });

    /// <summary>A tilted wide lens near the body, for drops.</summary>
    public static Shot Hero { get; } = new FramedShot(
        new ShotInfo("hero") { Share = 0.6f, Size = ShotSize.Full, Energy = (0.6f, 1f), Lens = 60f, Azimuth = 26f, Elevation = -16f, Bars = (1, 2) },
        Whole with { Azimuth = 26f, Rise = -0.66f, CutLine = -0.88f, Hands = 0.6f })
    { Roll = 5f };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Shot> All { get; } = new[]
    {
        Wide, WideLow, Full, Medium, CloseUp, Face, LowAngle, HighAngle, DollyIn, DollyOut, Orbit, Crane, HandheldShot, Profile, Hero,
    };
}
