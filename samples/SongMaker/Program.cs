using System;
using System.Diagnostics;
using System.IO;
using AvatarMotion.SongMaker;

// Renders a .score file: SCORE.score → SCORE.ogg, SCORE.lrc, truth.json beside it. With --keep-wav also SCORE.wav and SCORE.voice.wav.
if (args.Length == 0)
{
    Console.Error.WriteLine("usage: SongMaker FILE.score [--keep-wav]");
    return 2;
}

const int Rate = 44100;
string path = Path.GetFullPath(args[0]);
string stem = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
Score score = ScoreReader.Read(path);
VoicePlan plan = VoicePlan.Make(score);
double duration = score.Bars * score.BarSeconds + 2.0;
(Stereo song, float[] voice) = SongRenderer.Render(score, plan, duration, Rate);
string wav = Path.Combine(Path.GetTempPath(), $"songmaker-{Environment.ProcessId}.wav");
WavFile.Write(wav, song, Rate);
ProcessStartInfo encode = new("ffmpeg");
foreach (string argument in new[] { "-v", "error", "-y", "-i", wav, "-c:a", "libvorbis", "-q:a", score.HasCast ? "4" : "5", "-metadata", "title=" + score.Title, "-metadata", "artist=" + score.Artist, "-fflags", "+bitexact", "-flags:a", "+bitexact", stem + ".ogg" })
    encode.ArgumentList.Add(argument);
using (Process process = Process.Start(encode) ?? throw new IOException("ffmpeg could not be started"))
{
    process.WaitForExit();
    if (process.ExitCode != 0)
        return 1;
}

if (Array.IndexOf(args, "--keep-wav") >= 0)
{
    File.Copy(wav, stem + ".wav", true);
    Stereo alone = new(voice.Length);
    alone.AddMono(voice, 1, 0);
    WavFile.Write(stem + ".voice.wav", alone, Rate);
}

File.Delete(wav);
if (score.HasCast)
    Truth.WriteLineLrc(stem + ".lrc", score, plan);
else
    Truth.WriteLrc(stem + ".lrc", score, plan);
Truth.WriteJson(Path.Combine(Path.GetDirectoryName(path)!, "truth.json"), score, plan, duration);
Console.WriteLine($"{score.Title}: {duration:0.0} s, {score.Bars} bars, {plan.Syllables.Count} syllables, {Loudness.Integrated(song, Rate):0.0} LUFS");
return 0;
