using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using AvatarMotion.Assets;
using AvatarMotion.Media;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Makes moves of a person's motion files and puts them into a folder.</summary>
public sealed class CaptureDesk
{
    private readonly CaptureRequest _request;
    private readonly CaptureShelf _shelf;
    private readonly List<string> _notices = [];
    private readonly List<CapturedClip> _clips = [];

    private CaptureDesk(CaptureRequest request, string folder)
    {
        _request = request;
        _shelf = new CaptureShelf(folder, _notices);
    }

    /// <summary>
    /// Reads every file, cuts it into moves and writes them as <c>NAME.capture</c>. Nothing is written before all files are read, so that a broken one leaves the
    /// folder as it was; what the folder held of the same clip under the same name then goes.
    /// </summary>
    public static CaptureReport Add(IReadOnlyList<string> files, CaptureRequest request, CancellationToken cancellation = default)
    {
        string folder = MoveFolders.PathOf(request.Folder, Directory.GetCurrentDirectory());
        if (File.Exists(folder))
            throw new StudioException($"{request.Folder} is a file: name a folder for the moves with -o.");
        if (request.Strip is not null)
            OutputPlace.Check(request.Strip, [.. files]);
        CaptureDesk desk = new(request, folder);
        foreach (string file in files)
        {
            foreach (MotionClip clip in MotionFile.Load(file, SceneReading.Read))
                desk.Cut(clip, Path.GetFileName(file), cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        desk.CheckNames(files);
        desk._shelf.Write(desk._clips);
        if (request.Strip is not null)
            CaptureStrip.Draw(desk._clips, request.Strip);
        return new CaptureReport(desk._clips, folder, desk._notices);
    }

    private void Cut(MotionClip clip, string file, CancellationToken cancellation)
    {
        CaptureResult result = CaptureCutter.Cut(clip, _request.Options, cancellation);
        foreach (string notice in clip.Notices)
            _notices.Add($"{file}: {notice}.");
        foreach (string notice in result.Notices)
            _notices.Add($"{file}: {notice}.");
        if (result.Moves.Count > 0)
            _shelf.MakeWay(result.Moves[0].Move);
        List<CapturedMove> kept = [];
        foreach (CapturedMove move in result.Moves)
        {
            if (_shelf.Twins.TryAdd(move.Move, out string twin))
                kept.Add(move);
            else
                _notices.Add($"{file}: {move.Move.Info.Name} is danced like {twin} and was left out.");
        }

        // Only the clip that will be drawn keeps its whole body: a folder of long clips would fill the memory.
        bool isDrawn = _request.Strip is not null && kept.Count > 0 && !_clips.Exists(other => other.Kept.Count > 0);
        _clips.Add(new CapturedClip(clip.Name, isDrawn ? result : result with { Cleaned = null }, kept));
    }

    private void CheckNames(IReadOnlyList<string> files)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (CapturedClip clip in _clips)
        {
            foreach (CapturedMove move in clip.Kept)
            {
                if (!names.Add(move.Move.Info.Name))
                    throw new StudioException($"two clips are called \"{move.Move.Info.Name}\": rename one of the files, or add them one after the other with --name.");
            }
        }

        if (names.Count == 0)
            throw new StudioException(_notices.Count > 0 ? _notices[^1] : $"{string.Join(", ", files)}: there is no dance in it.");
    }
}
