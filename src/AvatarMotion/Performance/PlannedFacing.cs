using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion;

/// <summary>Where performers face by the Show alone: the facing of the phrase that runs, whichever moves fill it.</summary>
internal sealed class PlannedFacing
{
    // A shot may begin a little before the bar line that it is meant for.
    private const double Early = 0.25;

    private readonly Dictionary<string, IReadOnlyList<DancePhrase>> _phrases = new(StringComparer.Ordinal);

    public PlannedFacing(Show show, MusicalGrid grid)
    {
        foreach (CastMember member in show.Cast)
            _phrases[member.Id] = ShowDance.ToDance(show, member.Id, grid);
    }

    /// <summary>Degrees from the audience's axis at <paramref name="time"/> seconds; whoever is no performer is the whole cast, in the mean; null where nobody has a phrase.</summary>
    public float? At(string subject, double time)
    {
        float x = 0f;
        float z = 0f;
        foreach ((string who, IReadOnlyList<DancePhrase> phrases) in _phrases)
        {
            if (phrases.Count == 0 || (_phrases.ContainsKey(subject) && !string.Equals(who, subject, StringComparison.Ordinal)))
                continue;
            float facing = PhraseAt(phrases, time).Place.Facing * MathF.PI / 180f;
            x += MathF.Sin(facing);
            z += MathF.Cos(facing);
        }

        return x * x + z * z < 1e-6f ? null : MathF.Atan2(x, z) * 180f / MathF.PI;
    }

    private static DancePhrase PhraseAt(IReadOnlyList<DancePhrase> phrases, double time)
    {
        int index = 0;
        while (index + 1 < phrases.Count && phrases[index + 1].Start <= time + Early)
            index++;
        return phrases[index];
    }
}
