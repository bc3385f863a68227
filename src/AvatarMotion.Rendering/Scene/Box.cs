using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>An axis-aligned box, in world.</summary>
internal readonly record struct Box(Vector3 Low, Vector3 High)
{
    /// <summary>Contains nothing, ready to grow.</summary>
    public static Box Empty { get; } = new(new Vector3(float.MaxValue), new Vector3(float.MinValue));

    /// <summary>Whether some of the box, widened by <paramref name="margin"/> metres, may be in the picture; false only where it lies wholly beyond one side.</summary>
    public bool MayBeSeen(in Matrix4x4 viewProjection, float margin)
    {
        if (Low.X > High.X)
            return false;
        int beyond = 15;
        for (int corner = 0; corner < 8 && beyond != 0; corner++)
        {
            Vector3 place = new((corner & 1) == 0 ? Low.X - margin : High.X + margin, (corner & 2) == 0 ? Low.Y - margin : High.Y + margin, (corner & 4) == 0 ? Low.Z - margin : High.Z + margin);
            Vector4 clip = Vector4.Transform(place, viewProjection);
            beyond &= (clip.X < -clip.W ? 1 : 0) | (clip.X > clip.W ? 2 : 0) | (clip.Y < -clip.W ? 4 : 0) | (clip.Y > clip.W ? 8 : 0);
        }

        return beyond == 0;
    }
}
