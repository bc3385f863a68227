using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>A tempo map laid on a song: its beats take the place of heard ones, its markers those of heard sections.</summary>
/// <param name="Grid">The map in seconds of the song; null where there is no map.</param>
/// <param name="Offset">Seconds from the song's beginning to the map's, to the millisecond.</param>
internal sealed record MappedSong(KnownGrid? Grid, double? Offset)
{
    private const double Told = 0.02;

    /// <summary>The map that <paramref name="source"/> names, laid on its decoded <paramref name="sound"/>.</summary>
    /// <exception cref="StudioException">The map cannot be read.</exception>
    public static MappedSong Read(SongSource source, Waveform sound, List<string> warnings)
    {
        if (source.TempoMapPath.Length == 0)
        {
            if (source.TempoOffset is not null)
                warnings.Add("An offset was given but no tempo map, so it counts for nothing; name the map with --tempo-map.");
            return new MappedSong(null, null);
        }

        TempoMap map = TempoMap.Read(source.TempoMapPath);
        double offset = Math.Round(source.TempoOffset ?? TempoMapOffset.Find(map, sound), 3);
        if (source.TempoOffset is null && Math.Abs(offset) >= Told)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(source.TempoMapPath)} was moved by {offset:0.000} s to fit what is struck; say --offset where that is wrong."));
        KnownGrid grid = map.Grid(sound.Duration, offset);
        if (grid.Beats.Count < 2)
            throw new StudioException($"{source.TempoMapPath}: no beat of this tempo map lies in the song; give its --offset.");
        return new MappedSong(grid, offset);
    }

    /// <summary>The heard song on the map.</summary>
    public Song Lay(Song heard)
    {
        if (Grid is null)
            return heard;
        bool isOn = heard.Beats.Count == Grid.Beats.Count && heard.Beats.Count > 0 && heard.Beats[0] == Grid.Beats[0] && heard.Beats[^1] == Grid.Beats[^1];
        Song song = isOn ? heard : SongCorrections.OnGrid(heard, Grid);
        return MarkerSections.Apply(song, Grid.Markers);
    }
}
