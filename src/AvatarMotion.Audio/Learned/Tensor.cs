namespace AvatarMotion.Audio;

/// <summary>Numbers in a box of any rank.</summary>
/// <param name="Shape">Length of each dimension, slowest first.</param>
/// <param name="Values">Row-major.</param>
internal sealed record Tensor(int[] Shape, float[] Values)
{
    /// <summary>Product of all dimensions.</summary>
    public static int Size(int[] shape)
    {
        int size = 1;
        foreach (int length in shape)
            size = checked(size * length);
        return size;
    }
}
