using System;
using System.Globalization;

namespace AvatarMotion.Motion;

/// <summary>A move as a phrase names it: <c>running-man</c>, <c>~running-man</c> for its mirror, <c>running-man/4</c> for its first four counts.</summary>
/// <param name="Name">Name in the library.</param>
/// <param name="Mirrored">Whether left and right are exchanged.</param>
/// <param name="Counts">How many counts of it are danced; 0 for all.</param>
public readonly record struct MoveCall(string Name, bool Mirrored, int Counts)
{
    /// <summary>The text of the other side.</summary>
    public MoveCall Opposite => this with { Mirrored = !Mirrored };

    /// <summary>Reads a text; what follows a <c>/</c> and is no whole number above 0 stays part of the name, which then is in no library.</summary>
    public static MoveCall Parse(string text)
    {
        bool mirrored = text.Length > 0 && text[0] == '~';
        string name = mirrored ? text.Substring(1) : text;
        int slash = name.LastIndexOf('/');
        if (slash > 0 && int.TryParse(name.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int counts) && counts > 0)
            return new MoveCall(name.Substring(0, slash), mirrored, counts);
        return new MoveCall(name, mirrored, 0);
    }

    /// <summary>The text that <see cref="Parse"/> reads back.</summary>
    public override string ToString() =>
        (Mirrored ? "~" : "") + Name + (Counts > 0 ? "/" + Counts.ToString(CultureInfo.InvariantCulture) : "");
}
