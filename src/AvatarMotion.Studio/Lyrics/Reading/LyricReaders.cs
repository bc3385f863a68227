using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>The kinds of lyrics files that are read, those with the surest marks first.</summary>
internal static class LyricReaders
{
    private static readonly IReadOnlyList<ILyricReader> All =
    [
        new TagLyricReader(),
        new MidiLyricReader(),
        new VprReader(),
        new MusicXmlReader(),
        new VsqxReader(),
        new SvpReader(),
        new UstxReader(),
        new UstReader(),
        new AssReader(),
        new CueReader(),
        new UltraStarReader(),
        new TextGridReader(),
        new LrcFileReader(),
        new PlainTextReader(),
    ];

    /// <summary>The reader of <paramref name="source"/>; null where it is none of these kinds.</summary>
    public static ILyricReader? Find(LyricSource source)
    {
        foreach (ILyricReader reader in All)
        {
            if (reader.Reads(source))
                return reader;
        }

        return null;
    }
}
