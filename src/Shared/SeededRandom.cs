namespace AvatarMotion;

/// <summary>
/// Random numbers hashed from (seed, item id, index), never drawn in sequence, so that an edit of one item leaves all others as they were.
/// </summary>
/// <remarks>Mixing function: SplitMix64 (Steele, Lea and Flood 2014); string hash: FNV-1a 64.</remarks>
internal static class SeededRandom
{
    /// <summary>A well-mixed 64-bit number for (<paramref name="seed"/>, <paramref name="id"/>, <paramref name="index"/>).</summary>
    public static ulong Hash(int seed, string id, int index) =>
        Mix(Mix(unchecked((ulong)seed) ^ HashText(id)) + unchecked((ulong)index));

    /// <summary>A number in [0, 1) for (<paramref name="seed"/>, <paramref name="id"/>, <paramref name="index"/>).</summary>
    public static double Unit(int seed, string id, int index) =>
        (Hash(seed, id, index) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public static double Between(double low, double high, int seed, string id, int index) =>
        low + (high - low) * Unit(seed, id, index);

    /// <summary>An integer in [0, <paramref name="count"/>); <paramref name="count"/> is at least 1.</summary>
    public static int Pick(int count, int seed, string id, int index) =>
        (int)(Hash(seed, id, index) % (ulong)count);

    /// <summary>FNV-1a over UTF-16 code units: the same on every machine and run.</summary>
    public static ulong HashText(string text)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char unit in text)
            hash = unchecked((hash ^ unit) * 1099511628211UL);
        return hash;
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
