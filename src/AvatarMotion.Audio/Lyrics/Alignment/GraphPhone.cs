namespace AvatarMotion.Audio;

/// <summary>One phone of the chain: its word and syllable (in the word) by index, and its IPA symbol.</summary>
internal readonly record struct GraphPhone(int Word, int Syllable, string Symbol);
