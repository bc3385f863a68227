using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AvatarMotion.Audio;
using AvatarMotion.Motion;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>live SONG|-</c>: dances to a running sound and says what it hears.</summary>
internal static class LiveCommand
{
    public static Command Create()
    {
        Argument<string> source = new("SONG") { Description = "A song, played at its own pace, or - for sound on standard input (WAV, or raw 16-bit samples)" };
        Option<string?> output = new("--output", "-o") { Description = "Write what was danced: .bvh or .json", HelpName = "FILE" };
        Option<string?> avatar = new("--avatar") { Description = "Whose body dances [default: one of ordinary proportions]", HelpName = "AVATAR" };
        Option<int> rate = new("--rate") { Description = "Samples per second on standard input, where no WAV header says it", HelpName = "HZ", DefaultValueFactory = _ => 44100 };
        Option<int> channels = new("--channels") { Description = "Channels on standard input, likewise", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<int> seed = new("--seed") { Description = "Another seed gives another dance", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<bool> fast = new("--fast") { Description = "Do not wait: dance to a song as fast as it can be read" };
        Option<bool> latency = new("--latency") { Description = "Afterwards analyze the whole song and print how far the live beats were off" };
        Command command = new(
            "live",
            """
            Dance to a running sound: a line for each beat, with tempo, confidence and move.

            Examples:
              arecord -f S16_LE -r 44100 | avatarmotion live -                to the microphone
              ffmpeg -v error -i URL -f wav - | avatarmotion live - -o set.bvh
              avatarmotion live song.mp3 --fast --latency                     how well the beat is followed
            """) { source, output, avatar, rate, channels, seed, fast, latency };
        command.SetAction((parsed, cancellation) =>
        {
            string name = parsed.GetRequiredValue(source);
            string? file = parsed.GetValue(output);
            if (file is not null)
                LiveExport.Check(file, name == "-" ? "" : name);
            Check(name, parsed.GetValue(latency), Said(parsed, rate) || Said(parsed, channels));
            LiveSource sound = Open(name, parsed.GetValue(rate), parsed.GetValue(channels), parsed.GetValue(fast), cancellation);
            Rig rig = parsed.GetValue(avatar) is { } body ? Casting.Load(body, Directory.GetCurrentDirectory()).Rig : StandardRig.Create();
            Run(sound, rig, parsed.GetValue(seed), file, parsed.GetValue(latency), cancellation);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static bool Said(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static void Check(string name, bool latency, bool saysForm)
    {
        if (latency && name == "-")
            throw new StudioException("--latency compares with the analysis of a whole song: name a song file instead of -.");
        if (saysForm && name != "-")
            throw new StudioException("--rate and --channels say what standard input holds; a song file says it itself: take them away, or pipe the sound and write - for the song.");
    }

    private static LiveSource Open(string name, int rate, int channels, bool fast, CancellationToken cancellation)
    {
        if (name != "-")
            return LiveSource.File(name, !fast, cancellation);
        if (rate is < 8000 or > 192000)
            throw new StudioException("--rate is a number from 8000 to 192000.");
        if (channels is < 1 or > 16)
            throw new StudioException("--channels is a number from 1 to 16.");
        return LiveSource.Pipe(Console.OpenStandardInput(), rate, channels);
    }

    private static void Run(LiveSource sound, Rig rig, int seed, string? output, bool latency, CancellationToken cancellation)
    {
        LiveRehearsal danced = LiveRehearsal.Run(sound, rig, new LiveOptions { Seed = seed }, Print, output is not null, cancellation);
        if (output is not null)
        {
            LiveExport.Write(danced.Recording, rig, output);
            Console.WriteLine(output);
        }

        if (!latency || cancellation.IsCancellationRequested)
            return;
        Print(LiveAgreement.Of(danced.Beats, Song.Analyze(sound.Song!)));
    }

    private static void Print(LiveBeat beat) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{beat.Time,9:0.000} s  beat {beat.Number,-5} {beat.BeatsPerMinute,6:0.0} bpm  sure {beat.Confidence:0.00}  {beat.Mode.ToString().ToLowerInvariant(),-6} {beat.Move}"));

    private static void Print(LiveAgreement agreement) => Console.WriteLine(agreement.Compared == 0
        ? "no beat was danced that could be compared"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"danced from {agreement.LockedAt:0.0} s on; {agreement.Compared} beats, {100 * agreement.Locked:0} % within 70 ms of the analysis, median {1000 * agreement.MedianSeconds:0} ms, 95 % within {1000 * agreement.P95Seconds:0} ms"));
}
