using System;
using System.CommandLine;
using System.IO;
using System.Threading;
using AvatarMotion.Media;

namespace AvatarMotion.Cli;

/// <summary><c>make SONG</c>: from a song to a film.</summary>
internal static class MakeCommand
{
    public static Command Create()
    {
        Argument<string> song = new("SONG") { Description = "A song (mp3, ogg, flac, m4a, wav, aiff ...)" };
        Option<string?> output = new("--output", "-o") { Description = "The film to write [default: out/SONG.mp4]", HelpName = "FILE" };
        Command command = new("make", "Make a film of a song.") { song, output };
        command.SetAction((parsed, cancellation) =>
        {
            string path = parsed.GetRequiredValue(song);
            string film = parsed.GetValue(output) ?? Path.Combine("out", Path.GetFileNameWithoutExtension(path) + ".mp4");
            Film(path, film, cancellation);
            Console.WriteLine(film);
            return System.Threading.Tasks.Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Film(string song, string film, CancellationToken cancellation)
    {
        DecodedSound sound = AudioFile.Decode(song, cancellation);
        foreach (string warning in sound.Warnings)
            Console.Error.WriteLine($"avatarmotion: {warning}");
        AudioTags tags = AudioFile.ReadTags(song);
        VideoFormat format = new() { Title = tags.Title ?? Path.GetFileNameWithoutExtension(song), Artist = tags.Artist };
        using VideoWriter writer = new(film, format, VideoSound.FromWaveform(sound.Waveform), cancellation);
        long frames = format.FrameRate.FramesIn(sound.Waveform.Duration);
        for (long i = 0; i < frames; i++)
        {
            byte[] frame = writer.Rent();
            ColorFrame.Paint(frame, format.Width, format.Height, format.FrameRate.TimeOf(i));
            writer.Submit(frame);
        }

        writer.Complete();
    }
}
