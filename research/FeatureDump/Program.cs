using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Audio;
using AvatarMotion.Media;

namespace AvatarMotion.FeatureDump;

/// <summary>Writes what the rhythm network hears of each song: NAME.f16 and NAME.json.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            Console.Error.WriteLine("usage: FeatureDump OUT_DIR [FILE[=NAME]...]   (without FILE: one per line on standard input)");
            return 2;
        }

        Directory.CreateDirectory(arguments[0]);
        ParallelOptions options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
        int failed = 0;
        Parallel.ForEach(Files(arguments), options, file =>
        {
            try
            {
                Dump(file, arguments[0]);
            }
            catch (Exception error) when (error is MediaException or IOException)
            {
                Console.Error.WriteLine($"{file}: {error.Message}");
                Interlocked.Increment(ref failed);
            }
        });
        return failed > 0 ? 1 : 0;
    }

    private static IEnumerable<string> Files(string[] arguments)
    {
        for (int i = 1; i < arguments.Length; i++)
            yield return arguments[i];
        while (arguments.Length == 1 && Console.In.ReadLine() is string line)
        {
            if (line.Trim().Length > 0)
                yield return line.Trim();
        }
    }

    private static void Dump(string file, string folder)
    {
        string[] parts = file.Split('=', 2);
        string name = parts.Length > 1 ? parts[1] : Path.GetFileNameWithoutExtension(file);
        Waveform waveform = AudioFile.Read(parts[0]);
        Sound sound = new(waveform, Sound.FullRate, Loudness.Gain(Loudness.Rms(waveform)));
        WholeSong song = new(OnsetListener.Frames(sound));
        OnsetListener.Listen(sound, new HearingOptions(1, null, CancellationToken.None), song);
        Write(Path.Combine(folder, name), song);
    }

    private static void Write(string path, WholeSong song)
    {
        float[][] rows = song.Window.Rows;
        byte[] bytes = new byte[2 * rows.Length * song.Count];
        for (int frame = 0, at = 0; frame < song.Count; frame++)
        {
            for (int feature = 0; feature < rows.Length; feature++, at += 2)
                BitConverter.TryWriteBytes(new Span<byte>(bytes, at, 2), (Half)rows[feature][frame]);
        }

        RhythmFeatures features = OnsetListener.Features;
        File.WriteAllBytes(path + ".f16", bytes);
        File.WriteAllText(path + ".json", FormattableString.Invariant(
            $"{{\"frames\":{song.Count},\"features\":{features.Count},\"levels\":{features.Levels},\"rises\":{features.Rises},\"hop\":{1.0 / Hops.PerSecond}}}\n"));
    }
}
