using AvatarMotion.Audio;

namespace AvatarMotion.Motion.Tests;

/// <summary>One move danced over and over to an even beat.</summary>
internal sealed class DancedMove
{
    private const double Seconds = 15;

    private DancedMove(DanceTake take, DanceMeasure measure, Song song)
    {
        Take = take;
        Measure = measure;
        Song = song;
    }

    public DanceTake Take { get; }

    public DanceMeasure Measure { get; }

    public Song Song { get; }

    /// <summary>Dances a built-in move, slow styles slowly.</summary>
    public static DancedMove Of(string name, Rig rig, double bpm = 112)
    {
        MoveLibrary.Default.TryGet(name, out Move? move);
        bool slow = move!.Info.Style is "ballad" or "contemporary" or "ballet" or "waltz";
        return Of(move, rig, slow ? System.Math.Min(bpm, 84) : bpm, slow ? 0.5f : 0.75f);
    }

    /// <summary>Dances any move.</summary>
    public static DancedMove Of(Move move, Rig rig, double bpm, float energy = 0.7f)
    {
        Song song = Songs.Steady(bpm, Seconds);
        DanceOptions options = new() { Moves = MoveLibrary.Default.With(move) };
        DanceTake take = DanceBaker.Bake(Songs.Phrases(song, 4, energy, move.Info.Name), song, rig, options);
        return new DancedMove(take, new DanceMeasure(take, rig, 0, Seconds), song);
    }
}
