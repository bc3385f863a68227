using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using AvatarMotion.Assets;
using AvatarMotion.Media;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Makes moves of a person's motion files and puts them into a folder.</summary>
public static class CaptureDesk
{
    /// <summary>
    /// Reads every file, cuts it into moves and writes them as <c>NAME.capture</c>. Nothing is written before all files are read, so that a broken one leaves the
    /// folder as it was.
    /// </summary>
    public static CaptureReport Add(IReadOnlyList<string> files, CaptureRequest request, CancellationToken cancellation = default)
    {
        string folder = MoveFolders.PathOf(request.Folder, Directory.GetCurrentDirectory());
        if (File.Exists(folder))
            throw new StudioException($"{request.Folder} is a file: name a folder for the moves with -o.");
        if (request.Strip is not null)
            OutputPlace.Check(request.Strip, [.. files]);
        List<string> notices = [];
        MoveTwins twins = new(Present(folder, files, notices));
        List<CapturedClip> clips = [];
        foreach (string file in files)
        {
            foreach (MotionClip clip in MotionFile.Load(file, SceneReading.Read))
            {
                cancellation.ThrowIfCancellationRequested();
                clips.Add(Cut(clip, file, request.Options, twins, notices));
            }
        }

        cancellation.ThrowIfCancellationRequested();
        Write(clips, folder, files, notices);
        if (request.Strip is not null)
            CaptureStrip.Draw(clips, request.Strip);
        return new CaptureReport(clips, folder, notices);
    }

    private static CapturedClip Cut(MotionClip clip, string file, CaptureOptions options, MoveTwins twins, List<string> notices)
    {
        CaptureResult result = CaptureCutter.Cut(clip, options);
        string name = Path.GetFileName(file);
        foreach (string notice in clip.Notices)
            notices.Add($"{name}: {notice}.");
        foreach (string notice in result.Notices)
            notices.Add($"{name}: {notice}.");
        List<CapturedMove> kept = [];
        foreach (CapturedMove move in result.Moves)
        {
            if (twins.TryAdd(move.Move, out string twin))
                kept.Add(move);
            else
                notices.Add($"{name}: {move.Move.Info.Name} is danced like {twin} and was left out.");
        }

        return new CapturedClip(clip, result, kept);
    }

    private static void Write(List<CapturedClip> clips, string folder, IReadOnlyList<string> files, List<string> notices)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        int moves = 0;
        foreach (CapturedClip clip in clips)
        {
            foreach (CapturedMove move in clip.Kept)
            {
                if (!names.Add(move.Move.Info.Name))
                    throw new StudioException($"two clips are called \"{move.Move.Info.Name}\": rename one of the files, or add them one after the other with --name.");
                moves++;
            }
        }

        if (moves == 0)
            throw new StudioException(notices.Count > 0 ? notices[^1] : $"{string.Join(", ", files)}: there is no dance in it.");
        foreach (CapturedClip clip in clips)
        {
            foreach (CapturedMove move in clip.Kept)
                UnfinishedFile.Write(Path.Combine(folder, move.Move.Info.Name + MoveFolders.CaptureEnding), stream => CaptureFile.Write(move.Move, stream));
        }
    }

    /// <summary>Moves that the folder holds already, but those that the files may make anew: a clip that is added again takes the place of its moves.</summary>
    private static List<Move> Present(string folder, IReadOnlyList<string> files, List<string> notices)
    {
        List<Move> present = [];
        if (!Directory.Exists(folder))
            return present;
        foreach (string file in Directory.GetFiles(folder, "*" + MoveFolders.CaptureEnding, SearchOption.AllDirectories))
        {
            try
            {
                present.Add(MoveFolders.ReadCapture(file));
            }
            catch (StudioException error)
            {
                notices.Add(error.Message);
            }
        }

        present.RemoveAll(move => IsOf(move, files));
        present.Sort((a, b) => string.CompareOrdinal(a.Info.Name, b.Info.Name));
        return present;
    }

    private static bool IsOf(Move move, IReadOnlyList<string> files)
    {
        foreach (string file in files)
        {
            if (move.Info.Expresses.StartsWith($"Recorded: {Path.GetFileNameWithoutExtension(file)}", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
