namespace AvatarMotion.Studio;

/// <summary>How far a film is: what is being done, the share of it that is done in [0, 1], and the seconds and frames a second that it has taken so far.</summary>
public readonly record struct FilmProgress(string Stage, double Fraction, double SecondsDone, double FramesPerSecond);
