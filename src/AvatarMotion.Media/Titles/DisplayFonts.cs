using System;
using System.Collections.Generic;
using System.IO;

namespace AvatarMotion.Media;

/// <summary>Picks the face of words on screen: a display face where one is installed, Noto Sans otherwise; letters it lacks come from other Noto fonts.</summary>
internal static class DisplayFonts
{
    /// <summary>Found on every machine that the setup script prepared.</summary>
    public const string Fallback = "Noto Sans";

    private const double PatienceSeconds = 20;

    private static readonly string[] Preferred = ["League Spartan", "Quicksand", "Montserrat", "Poppins"];

    private static readonly string[] Handwritings = ["Caveat", "Kalam", "Patrick Hand", "Kaushan Script", "Dancing Script", "Comic Neue"];

    private static readonly Lazy<HashSet<string>> Installed = new(InstalledFamilies);

    private static readonly Lazy<string> Picked = new(() => First(Preferred) ?? Fallback);

    private static readonly Lazy<string?> PickedHandwriting = new(() => First(Handwritings));

    /// <summary>Family name of the best installed face.</summary>
    public static string Best => Picked.Value;

    /// <summary>Family name of the best installed handwriting, or null.</summary>
    public static string? Handwriting => PickedHandwriting.Value;

    /// <summary>Families that fontconfig knows; empty where it is absent.</summary>
    public static HashSet<string> InstalledFamilies()
    {
        HashSet<string> families = new(StringComparer.OrdinalIgnoreCase);
        try
        {
            using ChildProcess list = ChildProcess.Start("fc-list", [":", "family"], "install fontconfig");
            using StreamReader reader = new(list.Output);
            foreach (string line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
                families.UnionWith(line.Split(',', StringSplitOptions.TrimEntries));
            list.WaitForExit(PatienceSeconds);
        }
        catch (MediaException)
        {
            // Windows and macOS have no fontconfig of their own: libass asks the system.
        }

        return families;
    }

    private static string? First(string[] families)
    {
        foreach (string family in families)
        {
            if (Installed.Value.Contains(family))
                return family;
        }

        return null;
    }
}
