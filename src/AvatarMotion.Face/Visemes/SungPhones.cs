using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>All phones of a song in order, none reaching into the next.</summary>
internal static class SungPhones
{
    private const double Shortest = 0.004;

    /// <summary>Phones ascending and apart; those without length or with impossible times are left out, and so is the choir behind a voice that leads.</summary>
    public static List<Phone> Of(Lyrics lyrics)
    {
        bool hasLead = HasLead(lyrics);
        List<Phone> all = new();
        foreach (LyricLine line in lyrics.Lines)
        {
            if (hasLead && line.Backing)
                continue;
            foreach (LyricWord word in line.Words)
            {
                foreach (Syllable syllable in word.Syllables)
                {
                    foreach (Phone phone in syllable.Phones)
                    {
                        all.Add(phone);
                    }
                }
            }
        }

        return Apart(all);
    }

    private static bool HasLead(Lyrics lyrics)
    {
        foreach (LyricLine line in lyrics.Lines)
        {
            if (!line.Backing)
                return true;
        }

        return false;
    }

    /// <summary>Any phones, ascending and apart.</summary>
    public static List<Phone> Apart(IReadOnlyList<Phone> phonesInAnyOrder)
    {
        List<(Phone Phone, int Order)> all = new();
        foreach (Phone phone in phonesInAnyOrder)
        {
            if (phone.Symbol.Length > 0 && phone.End - phone.Start >= Shortest)
                all.Add((phone, all.Count));
        }

        // Two voices at once are one mouth: who comes later takes over.
        all.Sort((a, b) => a.Phone.Start != b.Phone.Start ? a.Phone.Start.CompareTo(b.Phone.Start) : a.Order.CompareTo(b.Order));
        List<Phone> phones = new();
        for (int i = 0; i < all.Count; i++)
        {
            Phone phone = all[i].Phone;
            double end = i + 1 < all.Count && all[i + 1].Phone.Start < phone.End ? all[i + 1].Phone.Start : phone.End;
            if (end - phone.Start >= Shortest)
                phones.Add(phone with { End = end });
        }

        return phones;
    }
}
