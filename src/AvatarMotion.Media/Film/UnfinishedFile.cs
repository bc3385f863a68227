using System;
using System.Collections.Generic;
using System.IO;

namespace AvatarMotion.Media;

/// <summary>
/// A file in the making: written under a temporary name beside its target and renamed when whole, so that the target appears whole or not at all.
/// Disposed before that, it leaves nothing, the folders it made included; also when the process ends by a signal.
/// </summary>
public sealed class UnfinishedFile : IDisposable
{
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    private readonly string? _madeFolder;
    private bool _gone;

    /// <summary>Reserves a place beside <paramref name="target"/>; a <see cref="MediaException"/> with <see cref="MediaException.OutputFailed"/> says why it cannot be written.</summary>
    public UnfinishedFile(string target)
    {
        Target = System.IO.Path.GetFullPath(target);
        if (Directory.Exists(Target))
            throw new MediaException($"{target} is a folder: name a file to write.") { OutputFailed = true };
        string folder = System.IO.Path.GetDirectoryName(Target)!;
        Path = System.IO.Path.Combine(folder, $".{System.IO.Path.GetFileNameWithoutExtension(Target)[..Math.Min(40, System.IO.Path.GetFileNameWithoutExtension(Target).Length)]}.{Guid.NewGuid().ToString("N")[..8]}.part");
        try
        {
            _madeFolder = MakeFolder(folder);
            new FileStream(Path, FileMode.CreateNew).Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            RemoveFolder();
            throw Failure(target, error);
        }

        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    /// <summary>Writes a whole file: what <paramref name="content"/> puts into the stream appears at <paramref name="target"/>, or nothing does.</summary>
    public static void Write(string target, Action<Stream> content) => WriteAll([(target, content)]);

    /// <summary>Writes several files that belong together: none gets its name before the last one is whole, and none keeps it where another cannot have its own.</summary>
    public static void WriteAll(IReadOnlyList<(string Target, Action<Stream> Content)> files)
    {
        List<UnfinishedFile> written = [];
        try
        {
            foreach ((string target, Action<Stream> content) in files)
            {
                UnfinishedFile file = new(target);
                written.Add(file);
                file.Fill(target, content);
            }

            FinishAll(written);
        }
        finally
        {
            for (int i = written.Count - 1; i >= 0; i--)
                written[i].Dispose();
        }
    }

    /// <summary>Full path of the finished file.</summary>
    public string Target { get; }

    /// <summary>Full path to write to for now.</summary>
    public string Path { get; }

    /// <summary>Gives the whole file its name; an older file of that name is replaced.</summary>
    public void Finish()
    {
        try
        {
            File.Move(Path, Target, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failure(Target, error);
        }

        Forget();
    }

    /// <summary>Gives several whole files their names; where one cannot have its name, those before it give theirs back, and older files of these names return.</summary>
    public static void FinishAll(IReadOnlyList<UnfinishedFile> files)
    {
        if (files.Count == 1)
        {
            // One file replaces an older one in one step.
            files[0].Finish();
            return;
        }

        List<string?> older = [];
        try
        {
            foreach (UnfinishedFile file in files)
            {
                older.Add(file.SetOlderAside());
                file.Finish();
            }
        }
        catch (MediaException)
        {
            for (int i = older.Count - 1; i >= 0; i--)
                files[i].Undo(older[i]);
            throw;
        }

        foreach (string? path in older)
            Try(() => File.Delete(path ?? ""), path is not null);
    }

    /// <summary>Moves an older file of the target's name to another name, which is given back; null where there is none.</summary>
    private string? SetOlderAside()
    {
        if (!File.Exists(Target))
            return null;
        string aside = Path + ".older";
        try
        {
            File.Move(Target, aside);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failure(Target, error);
        }

        return aside;
    }

    /// <summary>Takes the name back that <see cref="Finish"/> gave, if it did, and gives it to the older file.</summary>
    private void Undo(string? older)
    {
        Try(() => File.Delete(Target), _gone);
        if (_gone)
            RemoveFolder();
        Try(() => File.Move(older ?? "", Target), older is not null);
    }

    private static void Try(Action step, bool isWanted)
    {
        try
        {
            if (isWanted)
                step();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The disk is gone or locked: there is nothing left that we could do.
        }
    }

    public void Dispose()
    {
        if (_gone)
            return;
        Forget();
        Try(() => File.Delete(Path), true);
        RemoveFolder();
    }

    /// <summary>The exception for this file where writing it failed with <paramref name="error"/>.</summary>
    public MediaException Failed(Exception error) => Failure(Target, error);

    private void Fill(string target, Action<Stream> content)
    {
        try
        {
            using FileStream stream = new(Path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            content(stream);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failure(target, error);
        }
    }

    /// <summary>The exception for a file that cannot be written.</summary>
    internal static MediaException Failure(string target, Exception error) =>
        new($"{target} cannot be written: {Reason(error)}.", inner: error) { OutputFailed = true };

    // The system's own words name our temporary file, which nobody knows.
    private static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException => "you have no permission to write there; choose another folder",
        _ when error.Message.Contains("No space left", StringComparison.Ordinal) || error.HResult == WindowsDiskFull => "the disk is full; free some space or choose another folder",
        FileNotFoundException or DirectoryNotFoundException => "no file can be made there; choose another folder",
        PathTooLongException => "its name is too long; choose a shorter one",
        _ => error.Message.TrimEnd('.') + "; choose another folder",
    };

    private static string? MakeFolder(string folder)
    {
        string? highest = null;
        for (string? at = folder; at is not null && !Directory.Exists(at); at = System.IO.Path.GetDirectoryName(at))
            highest = at;
        Directory.CreateDirectory(folder);
        return highest;
    }

    private void RemoveFolder()
    {
        try
        {
            string? folder = System.IO.Path.GetDirectoryName(Target);
            while (_madeFolder is not null && folder is not null && folder.Length >= _madeFolder.Length)
            {
                Directory.Delete(folder);
                folder = System.IO.Path.GetDirectoryName(folder);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody else put something into it: it stays.
        }
    }

    private void Forget()
    {
        _gone = true;
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
    }

    private void OnProcessExit(object? sender, EventArgs e) => Dispose();
}
