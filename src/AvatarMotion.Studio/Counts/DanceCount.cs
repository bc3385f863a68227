namespace AvatarMotion.Studio;

/// <summary>One count of a dance.</summary>
/// <param name="Start">When it falls, seconds of the song.</param>
/// <param name="End">When the next one falls.</param>
/// <param name="Number">As dancers say it: 1 to <paramref name="Of"/>, from 1 again in every eight.</param>
/// <param name="Of">Counts in an "eight": 8, in bars of three 6, in bars of five 5, and so on.</param>
/// <param name="Phrase">Id of the phrase in the Show.</param>
internal readonly record struct DanceCount(double Start, double End, int Number, int Of, string Phrase);
