using System;
using System.Collections.Generic;
using System.IO;

namespace AvatarMotion.Media;

/// <summary>The package manager of this machine and its names for what we need.</summary>
internal sealed class PackageManager
{
    private static readonly string[] Columns = ["apt", "dnf", "pacman", "brew", "winget"];

    // One row per component: its package in each column; an empty name where the system brings it or nobody packages it.
    private static readonly Dictionary<string, string[]> Packages = new()
    {
        ["ffmpeg"] = ["ffmpeg", "ffmpeg-free", "ffmpeg", "ffmpeg", "Gyan.FFmpeg"],
        ["espeak"] = ["espeak-ng", "espeak-ng", "espeak-ng", "espeak-ng", "eSpeak-NG.eSpeak-NG"],
        ["ass"] = ["libass9", "libass", "libass", "libass", ""],
        ["egl"] = ["libegl1 libgl1-mesa-dri", "mesa-libEGL mesa-dri-drivers", "mesa", "mesa", ""],
        ["sdl"] = ["libsdl2-2.0-0", "sdl2-compat", "sdl2", "sdl2", ""],
        ["assimp"] = ["libassimp5", "assimp", "assimp", "assimp", ""],
        ["fonts"] = ["fontconfig fonts-noto-core", "fontconfig google-noto-sans-fonts", "fontconfig noto-fonts", "font-noto-sans", ""],
        ["display"] = ["fonts-league-spartan", "", "", "font-league-spartan", ""],
        ["handwriting"] = ["fonts-kaushanscript", "", "", "font-kaushan-script", ""],
        ["cjk"] = ["fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk", "font-noto-sans-cjk", ""],
        ["fluidsynth"] = ["fluidsynth", "fluidsynth", "fluidsynth", "fluid-synth", ""],
        ["soundfont"] = ["fluid-soundfont-gm", "fluid-soundfont-gm", "soundfont-fluid", "", ""],
    };

    private readonly int _column;

    private PackageManager(int column) => _column = column;

    public static PackageManager Detect()
    {
        if (OperatingSystem.IsWindows())
            return new PackageManager(4);
        if (OperatingSystem.IsMacOS())
            return new PackageManager(3);
        return new PackageManager(File.Exists("/usr/bin/dnf") ? 1 : File.Exists("/usr/bin/pacman") ? 2 : 0);
    }

    /// <summary>What to type for <paramref name="component"/>.</summary>
    public string Install(string component)
    {
        string package = Packages[component][_column];
        if (package.Length == 0)
            return "see docs/third-party.md";
        return Columns[_column] switch
        {
            "apt" => $"sudo apt install {package}",
            "dnf" => $"sudo dnf install {package}",
            "pacman" => $"sudo pacman -S {package}",
            "winget" => $"winget install {package}",
            _ => $"brew install {package}",
        };
    }
}
