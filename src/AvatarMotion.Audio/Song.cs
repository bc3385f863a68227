using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>What the music does: tempo, beats, bars, sections, energy, drums, voice, pitch and lyrics, all in seconds of the decoded sound. Immutable.</summary>
public sealed partial record Song
{
    /// <summary>Length in seconds.</summary>
    public double Duration { get; init; }

    /// <summary>Title from the file's tags, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Artist from the file's tags, or null.</summary>
    public string? Artist { get; init; }

    /// <summary>Median tempo of the felt pulse, in beats per minute; 0 where there is none.</summary>
    public double BeatsPerMinute { get; init; }

    /// <summary>How sure the beat grid is, in [0, 1]; below 0.3 it is a guess.</summary>
    public double Confidence { get; init; }

    /// <summary>Times of the felt pulse, ascending.</summary>
    public IReadOnlyList<double> Beats { get; init; } = Array.Empty<double>();

    /// <summary>Bars, ascending and touching; the first may be preceded by pickup beats.</summary>
    public IReadOnlyList<Bar> Bars { get; init; } = Array.Empty<Bar>();

    /// <summary>Equal parts into which a felt beat divides: 2 in simple meters (2/4, 3/4, 4/4), 3 in compound ones (6/8 has two such beats in a bar).</summary>
    public int BeatDivision { get; init; } = 2;

    /// <summary>Four- and eight-bar units that a listener counts, ascending and touching, on bar lines.</summary>
    public IReadOnlyList<Phrase> Phrases { get; init; } = Array.Empty<Phrase>();

    /// <summary>Parts of the form, ascending and touching, from 0 to <see cref="Duration"/>.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = Array.Empty<Section>();

    /// <summary>Builds, drops and breaks.</summary>
    public IReadOnlyList<SongEvent> Events { get; init; } = Array.Empty<SongEvent>();

    /// <summary>Drum hits.</summary>
    public DrumHits Drums { get; init; } = new();

    /// <summary>Where somebody sings, ascending, not overlapping.</summary>
    public IReadOnlyList<VoiceSpan> Voice { get; init; } = Array.Empty<VoiceSpan>();

    /// <summary>Pitch of the voice; 0 Hz where unvoiced.</summary>
    public PitchCurve Pitch { get; init; } = new();

    /// <summary>Sung notes, ascending.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = Array.Empty<Note>();

    /// <summary>Perceived energy, in [0, 1] over the song's own range.</summary>
    public Curve Energy { get; init; } = Curve.Empty;

    /// <summary>Loudness of the bass band, in [0, 1].</summary>
    public Curve Bass { get; init; } = Curve.Empty;

    /// <summary>Brightness (spectral centroid), in [0, 1].</summary>
    public Curve Brightness { get; init; } = Curve.Empty;

    /// <summary>How full the arrangement is (how much of the spectrum is filled at once), in [0, 1].</summary>
    public Curve Fullness { get; init; } = Curve.Empty;

    /// <summary>Short-term loudness (EBU R128, 3 s) in LUFS, -70 where silent.</summary>
    public Curve Loudness { get; init; } = Curve.Empty;

    /// <summary>Integrated loudness of the whole song (EBU R128) in LUFS, -70 where silent.</summary>
    public double IntegratedLoudness { get; init; } = -70;

    /// <summary>What the music feels like.</summary>
    public SongFeel Feel { get; init; } = new();

    /// <summary>How far the voice's own spectrum opens the mouth, in [0, 1]; used where there are no lyrics.</summary>
    public Curve MouthOpen { get; init; } = Curve.Empty;

    /// <summary>Vowel color of the voice, from -1 (round, dark: u, o) over 0 (a) to 1 (spread, bright: i, e).</summary>
    public Curve MouthSpread { get; init; } = Curve.Empty;

    /// <summary>What the acoustic model hears in the voice, or <see cref="Audio.PhonePosteriors.Empty"/> where it did not listen (<see cref="PhoneListener"/>); not stored with the song.</summary>
    public PhonePosteriors PhonePosteriors { get; init; } = PhonePosteriors.Empty;

    /// <summary>Phones heard in the voice without knowing the words, for the mouth where there are no lyrics or these are doubtful; empty where nobody listened.</summary>
    public IReadOnlyList<Phone> HeardPhones { get; init; } = Array.Empty<Phone>();

    /// <summary>Lyrics in time, or <see cref="Audio.Lyrics.None"/>.</summary>
    public Lyrics Lyrics { get; init; } = Lyrics.None;
}
