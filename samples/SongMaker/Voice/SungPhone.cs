namespace AvatarMotion.SongMaker;

/// <summary>A phone in time, in seconds, with the syllable it belongs to.</summary>
internal readonly record struct SungPhone(double Start, double End, string Symbol, int Syllable);

/// <summary>A syllable in time: <paramref name="Start"/> is its first sound, <paramref name="Vowel"/> the moment of its note (the vowel), both in seconds.</summary>
internal readonly record struct SungSyllable(double Start, double Vowel, double End, string Text, int Midi, int Line, bool StartsWord)
{
    /// <summary>Stress in speech: see <see cref="ScoreSyllable.Accent"/>.</summary>
    public int Accent { get; init; }
}
