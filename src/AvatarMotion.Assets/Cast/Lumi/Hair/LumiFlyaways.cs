using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>A few loose strands that break the outline of the head.</summary>
internal static class LumiFlyaways
{
    public static IEnumerable<HairLock> Build()
    {
        yield return Strand(0.0105f, LumiSkull.At(70f, 78f, 1.05f), LumiSkull.At(40f, 86f, 1.15f), LumiSkull.At(-60f, 80f, 1.22f), LumiSkull.At(-72f, 66f, 1.22f));
        yield return Strand(0.0042f, LumiSkull.At(176f, 10f, 1.14f), LumiSkull.At(178f, -20f, 1.26f), LumiSkull.At(174f, -44f, 1.36f), LumiSkull.At(170f, -58f, 1.60f));
        yield return Strand(0.0048f, LumiSkull.At(-150f, 6f, 1.16f), LumiSkull.At(-152f, -24f, 1.30f), LumiSkull.At(-148f, -46f, 1.46f), LumiSkull.At(-144f, -58f, 1.74f));
        yield return Strand(0.0042f, LumiSkull.At(-110f, 40f, 1.12f), LumiSkull.At(-104f, 16f, 1.26f), LumiSkull.At(-102f, -8f, 1.33f), LumiSkull.At(-104f, -26f, 1.40f));
        yield return Strand(0.0036f, LumiSkull.At(120f, 30f, 1.08f), LumiSkull.At(112f, 4f, 1.16f), LumiSkull.At(108f, -22f, 1.16f), LumiSkull.At(106f, -40f, 1.24f));
    }

    private static HairLock Strand(float width, params Vector3[] points) =>
        new(points) { Width = width, Thickness = 0.6f * width, Root = 0.7f, TaperFrom = 0.35f, Segments = 9, TipColor = 0.45f };
}
