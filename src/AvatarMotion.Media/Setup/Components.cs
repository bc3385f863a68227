using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;

namespace AvatarMotion.Media;

/// <summary>Looks for everything native that the project stands on; what draws is asked by AvatarMotion.Rendering itself.</summary>
public static class Components
{
    private static readonly string[] SoundFonts =
    [
        "/usr/share/sounds/sf2/FluidR3_GM.sf2", "/usr/share/soundfonts/FluidR3_GM.sf2", "/usr/share/soundfonts/default.sf2", "/opt/homebrew/share/soundfonts/default.sf2",
    ];

    /// <summary>Every component, in the order of the way of the data.</summary>
    public static IReadOnlyList<Component> Probe()
    {
        PackageManager packages = PackageManager.Detect();
        HashSet<string> fonts = DisplayFonts.InstalledFamilies();
        return
        [
            new("ffmpeg", "reads songs, writes films", Version("ffmpeg", "-version", "ffmpeg version "), packages.Install("ffmpeg")),
            new("ffprobe", "reads title and artist", Version("ffprobe", "-version", "ffprobe version "), packages.Install("ffmpeg")),
            new("libx264", "encodes pictures", HasX264() ? "in ffmpeg" : null, packages.Install("ffmpeg")),
            new("espeak-ng", "pronounces lyrics", Version("espeak-ng", "--version", "eSpeak NG text-to-speech: "), packages.Install("espeak"), IsRequired: false),
            new("libass", "letters on screen", AssVersion(), packages.Install("ass")),
            new("EGL", "OpenGL without a screen", Library("libEGL.so.1", "libEGL.dylib", "libEGL.dll"), packages.Install("egl")),
            new("SDL2", "a preview window to come (not used yet)", Library("libSDL2-2.0.so.0", "libSDL2.dylib", "SDL2.dll"), packages.Install("sdl"), IsRequired: false),
            new("assimp", "reads recorded dances in FBX", Library("libassimp.so.5", "libassimp.so.6", "libassimp.so", "libassimp.dylib", "assimp.dll"), packages.Install("assimp"), IsRequired: false),
            new("fonts", "letters of many scripts", FontFamily(fonts, DisplayFonts.Fallback), packages.Install("fonts")),
            new("display font", "a bolder look of the words", DisplayFonts.Best == DisplayFonts.Fallback ? null : DisplayFonts.Best, packages.Install("display"), IsRequired: false),
            new("handwriting font", "handwritten words; slanted letters without it", DisplayFonts.Handwriting, packages.Install("handwriting"), IsRequired: false),
            new("East Asian fonts", "Chinese, Japanese and Korean words", EastAsian(fonts), packages.Install("cjk"), IsRequired: false),
            new("fluidsynth", "plays the sample's score (only to make it anew)", Version("fluidsynth", "--version", "FluidSynth runtime version "), packages.Install("fluidsynth"), IsRequired: false),
            new("sound font", "its instruments", Array.Find(SoundFonts, File.Exists), packages.Install("soundfont"), IsRequired: false),
        ];
    }

    private static string? Version(string program, string argument, string prefix)
    {
        string? line = ProgramVersion.Of(program, argument);
        if (line is null)
            return null;
        string rest = line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..] : line;
        return rest.Split(' ')[0];
    }

    private static bool HasX264() =>
        ProgramVersion.Output("ffmpeg", "-hide_banner", "-v", "quiet", "-encoders")?.Contains(" libx264 ", StringComparison.Ordinal) == true;

    private static string? AssVersion()
    {
        try
        {
            // 0x01701000 reads 0.17.1.
            int version = Libass.Version();
            return FormattableString.Invariant($"{version >> 28:X}.{(version >> 20) & 0xFF:X}.{(version >> 12) & 0xFF:X}");
        }
        catch (DllNotFoundException)
        {
            return null;
        }
    }

    private static string? Library(params string[] names)
    {
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, out nint handle))
            {
                NativeLibrary.Free(handle);
                return name;
            }
        }

        return null;
    }

    private static string? FontFamily(HashSet<string> fonts, string family) =>
        fonts.Contains(family) ? FormattableString.Invariant($"{family} and {fonts.Count - 1} others") : null;

    private static string? EastAsian(HashSet<string> fonts)
    {
        foreach (string family in fonts)
        {
            if (family.Contains(" CJK ", StringComparison.Ordinal))
                return family;
        }

        return null;
    }
}
