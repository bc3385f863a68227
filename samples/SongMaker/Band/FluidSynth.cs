using System.Diagnostics;
using System.IO;

namespace AvatarMotion.SongMaker;

/// <summary>Renders a MIDI part with fluidsynth and the FluidR3 sound font, as a child process.</summary>
internal static class FluidSynth
{
    private const string SoundFont = "/usr/share/sounds/sf2/FluidR3_GM.sf2";

    public static Stereo Render(MidiPart part, double tempo, string folder, int rate)
    {
        string midi = Path.Combine(folder, part.Name + ".mid");
        string wav = Path.Combine(folder, part.Name + ".wav");
        part.Write(midi, tempo);
        ProcessStartInfo start = new("fluidsynth") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { "-ni", "-q", "-g", "0.7", "-R", "0", "-C", "0", "-r", rate.ToString(System.Globalization.CultureInfo.InvariantCulture), "-O", "s24", "-T", "wav", "-F", wav, SoundFont, midi })
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start) ?? throw new IOException("fluidsynth could not be started");
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || !File.Exists(wav))
            throw new IOException($"fluidsynth failed: {errors.Trim()}");
        return WavFile.Read(wav);
    }
}
