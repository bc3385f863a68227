using System;
using System.Collections.Generic;

namespace AvatarMotion.Motion;

/// <summary>Reads from the planned steps when each foot stands still.</summary>
internal static class ContactList
{
    private const double Settled = 0.10;

    /// <param name="score">The steps.</param>
    /// <param name="duration">Seconds of the song.</param>
    /// <param name="late">Seconds by which the dancer is behind the beat.</param>
    public static IReadOnlyList<FootContact> Of(DanceScore score, double duration, double late)
    {
        List<FootContact> contacts = new();
        for (int side = 0; side < 2; side++)
        {
            double from = -late;
            bool stands = true;
            foreach (FootStep step in score.Feet[side].Steps)
            {
                if (stands)
                    Add(contacts, (Side)side, from + late, step.Start + late, duration);
                stands = step.To.Height <= 0.02f;
                from = step.End + (step.Landing == Landing.Heel ? Settled : 0);
            }

            if (stands)
                Add(contacts, (Side)side, from + late, duration, duration);
        }

        contacts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Foot.CompareTo(b.Foot));
        return contacts;
    }

    private static void Add(List<FootContact> contacts, Side side, double start, double end, double duration)
    {
        (start, end) = (Math.Max(start, 0), Math.Min(end, duration));
        if (end - start > 0.02)
            contacts.Add(new FootContact(side, start, end));
    }
}
