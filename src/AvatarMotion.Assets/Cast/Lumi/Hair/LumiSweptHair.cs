using System.Collections.Generic;
using System.Numerics;

namespace AvatarMotion.Assets;

/// <summary>Hair combed tight over the head toward the ponytail's tie.</summary>
internal static class LumiSweptHair
{
    /// <summary>Azimuth and elevation where a lock starts, and its half width.</summary>
    private static readonly (float Azimuth, float Elevation, float Width)[] Starts =
    {
        (84f, 0f, 0.0170f), (104f, -14f, 0.0180f), (128f, -24f, 0.0190f), (152f, 2f, 0.0200f), (172f, 36f, 0.0200f), (70f, 26f, 0.0150f),
    };

    public static IEnumerable<HairLock> Build()
    {
        Vector3 tie = LumiPonytail.Tie;
        for (int i = 0; i < Starts.Length; i++)
        {
            (float azimuth, float elevation, float width) = Starts[i];
            Vector3 start = LumiSkull.At(azimuth, elevation, 1.07f);
            Vector3 end = tie + (0.10f * (start - tie)) - new Vector3(0.004f, 0f, 0f);
            yield return new HairLock(new[] { start, Over(start, end, 0.33f), Over(start, end, 0.68f), end })
            {
                Width = width, Thickness = 0.008f, Root = 0.75f, TaperFrom = 0.45f, Segments = 6, TipColor = 0.10f, RootColor = 0.24f, Tone = i % 2 == 0 ? 1.03f : 0.95f,
            };
        }
    }

    /// <summary>A point between two that is pressed out over the skull.</summary>
    private static Vector3 Over(Vector3 from, Vector3 to, float amount)
    {
        Vector3 ray = Vector3.Normalize(Vector3.Lerp(from, to, amount) - LumiSkull.Center);
        return LumiSkull.Center + (1.105f * (LumiSkull.Along(ray) - LumiSkull.Center));
    }
}
