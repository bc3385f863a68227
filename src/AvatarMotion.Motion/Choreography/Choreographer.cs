using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Motion;

/// <summary>Plans a dance: which moves to which bars, from where, how big, and why. Deterministic; every phrase is named after its bar.</summary>
public static class Choreographer
{
    /// <summary>Phrases of eight counts over the whole song, ascending and touching, around the fixed ones.</summary>
    /// <exception cref="ArgumentException">There is no move to choose from.</exception>
    public static IReadOnlyList<DancePhrase> Plan(Song song, ChoreographyOptions options)
    {
        MoveLibrary library = options.Moves ?? MoveLibrary.Default;
        MovePieces pieces = new(library, options.Never);
        if (pieces.Whole().Count + pieces.Still.Count == 0)
            throw new ArgumentException("The choreographer needs at least one move.", nameof(options));
        List<PhraseSlot> slots = PhraseSlots.Cut(song, options);
        PhraseWish[] wishes = PhraseForm.Of(song, slots);

        // Without the song in it, one seed would give the same favorites to all songs.
        int seed = (int)SeededRandom.Hash(options.Seed, "song", (int)(10 * song.Duration));
        StyleMix style = new(options.Style.Count > 0 ? options.Style : SongStyle.Of(song), options.Style.Count > 0, seed);
        PieceCost cost = new(style, new CountStrength(song), seed) { Signature = Signature.Of(pieces, style, seed), IsTriple = DanceMeter.IsTriple(song) };
        IReadOnlyList<PhraseChoice> chosen = new PhraseSearch(slots, wishes, pieces, DanceMeter.CountsPerBar(song), cost).Run();
        PhraseReason reason = new(song, slots, wishes, chosen);
        List<DancePhrase> phrases = new();
        for (int i = 0; i < slots.Count; i++)
            phrases.Add(Phrase(slots[i], chosen[i], reason.For(i)));

        // What a person fixed replaces what was planned there; everything else stays as it would be without it, so that an edit is local.
        return new FixedPhrases(new BarLine(song), options.Fixed).Insert(phrases);
    }

    /// <summary>One phrase filled within a person's limits; the others of <paramref name="plan"/> stay as they are.</summary>
    /// <exception cref="ArgumentException">No move is left to choose from.</exception>
    public static DancePhrase Fill(Song song, ChoreographyOptions options, PhraseAsk ask, IReadOnlyList<DancePhrase> plan) => new PhraseRefill(song, options).Fill(ask, plan);

    private static DancePhrase Phrase(PhraseSlot slot, PhraseChoice choice, string why) => new()
    {
        Id = slot.Id,
        Start = slot.Start,
        End = slot.End,
        Moves = choice.Moves.Texts,
        Energy = (float)slot.Energy,
        Place = choice.Start,
        HoldsMicrophone = slot.HoldsMicrophone,
        FreezeFrom = slot.FreezeFrom,
        Why = why,
    };
}
