namespace AvatarMotion.Evaluation;

/// <summary>A sung word: when it starts, in seconds, and the line that it stands in, counted from 0.</summary>
internal sealed record TruthWord(double Start, string Text, int Line);
