namespace AvatarMotion.SongMaker;

/// <summary>A drum that is struck: time in seconds, name as in the patterns, velocity in (0, 1].</summary>
internal readonly record struct DrumHit(double Time, string Drum, double Velocity);
