namespace AvatarMotion.Audio;

/// <summary>One sound of the chain: a phone, a part of a diphthong, or a rest that may be left out. Costs are natural logarithms, at most 0.</summary>
internal readonly record struct PhoneUnit
{
    /// <summary>Column of the evidence that it answers to.</summary>
    public int Column { get; init; }

    /// <summary>Index into <see cref="PhoneGraph.Phones"/>; -1 for a rest.</summary>
    public int Phone { get; init; }

    /// <summary>Frames that it usually lasts at least, at least 1: shorter costs, longer hardly.</summary>
    public int Frames { get; init; }

    /// <summary>Cost of each further frame.</summary>
    public float Stay { get; init; }

    /// <summary>Cost of coming from the unit before.</summary>
    public float Enter { get; init; }

    /// <summary>Cost of coming from the unit before that one; <see cref="PhoneGraph.Never"/> where it may not be.</summary>
    public float Leap { get; init; }

    /// <summary>Whether it is the opening of a vowel.</summary>
    public bool OpensVowel { get; init; }
}
