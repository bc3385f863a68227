using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>Something that a person knows better than the analysis; <see cref="SongCorrections.Apply"/> carries it out. Times in seconds of the song.</summary>
public abstract record SongCorrection;

/// <summary>The felt pulse is <paramref name="Factor"/> times as fast (2 or 3), or as slow (1/2 or 1/3), in the bars between <paramref name="From"/> and <paramref name="To"/>.</summary>
public sealed record TempoCorrection(double Factor, double From = 0, double To = double.PositiveInfinity) : SongCorrection;

/// <summary>The tempo in beats per minute: another octave of the heard grid where it is one within 4 %, else an even grid that is laid anew over the whole song.</summary>
public sealed record PaceCorrection(double BeatsPerMinute) : SongCorrection;

/// <summary>The beat nearest to <paramref name="Time"/> is at <paramref name="NewTime"/>; its neighbors follow in part.</summary>
public sealed record BeatCorrection(double Time, double NewTime) : SongCorrection;

/// <summary>All beats between the first and the last of <paramref name="Times"/>, ascending, at least two.</summary>
public sealed record BeatsCorrection(IReadOnlyList<double> Times) : SongCorrection;

/// <summary>Bars between <paramref name="From"/> and <paramref name="To"/> hold <paramref name="Beats"/> felt beats, each of which divides into <paramref name="Division"/> (2, or 3 in compound meters).</summary>
public sealed record MeterCorrection(int Beats, int Division = 2, double From = 0, double To = double.PositiveInfinity) : SongCorrection;

/// <summary>A bar begins at the beat nearest to <paramref name="Time"/>; the bars after it, up to the next such correction, shift with it, and before the first such correction the bars before it.</summary>
public sealed record BarCorrection(double Time) : SongCorrection;

/// <summary>A section begins near <paramref name="Time"/>: one that is heard there gets <paramref name="Kind"/> and, where given, begins at <paramref name="NewTime"/>; where none is, the one that sounds is cut.</summary>
public sealed record SectionCorrection(double Time, SectionKind? Kind = null, double? NewTime = null) : SongCorrection;

/// <summary>No section begins near <paramref name="Time"/>: the one before goes on.</summary>
public sealed record JoinCorrection(double Time) : SongCorrection;
