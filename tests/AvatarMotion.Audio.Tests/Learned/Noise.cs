namespace AvatarMotion.Audio.Tests;

/// <summary>Repeatable noise.</summary>
internal sealed class Noise
{
    private uint _state;

    public Noise(uint seed) => _state = seed * 2654435761u + 1u;

    /// <summary>Even in [-1, 1).</summary>
    public float Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (_state >> 8) * (2f / (1 << 24)) - 1f;
    }

    public float[] Values(int count)
    {
        float[] values = new float[count];
        for (int i = 0; i < count; i++)
            values[i] = Next();
        return values;
    }
}
