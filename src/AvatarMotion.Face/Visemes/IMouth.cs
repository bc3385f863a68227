namespace AvatarMotion.Face;

/// <summary>Something that shapes the mouth.</summary>
internal interface IMouth
{
    /// <summary>Adds viseme weights at <paramref name="time"/> seconds, which sum to at most 1; call with ascending times.</summary>
    void Write(double time, float[] weights);
}
