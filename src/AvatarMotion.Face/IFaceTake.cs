namespace AvatarMotion.Face;

/// <summary>A face as a function of time. Immutable; sampling allocates nothing and may run on many threads in any order.</summary>
public interface IFaceTake
{
    /// <summary>Writes the face at <paramref name="time"/> seconds into <paramref name="frame"/>.</summary>
    void Sample(double time, FaceFrame frame);
}
