namespace AvatarMotion.Audio;

/// <summary>A number of floats that are computed together, each by the plain IEEE operation; the receiver of <see cref="Load"/> and <see cref="All"/> does not matter.</summary>
/// <remarks>As instance methods, because netstandard2.1 has no static ones in interfaces; the compiler resolves them all for a struct.</remarks>
internal unsafe interface IVector<T>
    where T : struct
{
    /// <summary>Floats in a vector.</summary>
    int Width { get; }

    T Load(float* source);

    T All(float value);

    T Plus(T other);

    T Times(T other);

    void Store(float* target);
}
