using System;

namespace AvatarMotion.Studio;

/// <summary>Digits, small letters and the signs that names and counts need, as 5 by 7 dots.</summary>
internal static class StripLetters
{
    public const int Columns = 5;
    public const int Rows = 7;

    /// <summary>Dots from one letter to the next.</summary>
    public const int Advance = 6;

    private const string Order = "0123456789abcdefghijklmnopqrstuvwxyz&-~.,/:+ ";

    // Seven rows of five dots each as two hexadecimal digits, the left dot the highest bit.
    private static readonly string[] Dots =
    [
        "0E11131519110E", "040C040404040E", "0E11010204081F", "1F02040201110E", "02060A121F0202", "1F101E0101110E", "0608101E11110E", "1F010204080808", "0E11110E11110E", "0E11110F01020C",
        "00000E010F110F", "1010161911111E", "00000E1010110E", "01010D1311110F", "00000E111F100E", "0609081C080808", "000F11110F010E", "10101619111111", "04000C0404040E", "0200060202120C", "10101214181412",
        "0C04040404040E", "00001A15151511", "00001619111111", "00000E1111110E", "00001E111E1010", "00000D130F0101", "00001619101010", "00000E100E011E", "08081C08080906",
        "0000111111130D", "00001111110A04", "0000111115150A", "0000110A040A11", "000011110F010E", "00001F0204081F",
        "0C12140815120D", "0000001F000000", "00000815020000", "00000000000C0C", "000000000C0408", "01010204081010", "000C0C000C0C00", "0004041F040400", "00000000000000",
    ];

    /// <summary>Whether a dot of a letter is drawn; an unknown letter is empty.</summary>
    public static bool IsSet(char letter, int column, int row)
    {
        int at = Order.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return at >= 0 && ((Nibble(Dots[at][2 * row]) << 4 | Nibble(Dots[at][2 * row + 1])) >> (Columns - 1 - column) & 1) != 0;
    }

    private static int Nibble(char digit) => digit <= '9' ? digit - '0' : digit - 'A' + 10;
}
