using System;
using System.IO;

namespace AvatarMotion.Media;

/// <summary>Looks at the place of a result before the work begins, so that nobody waits for a film that cannot be written.</summary>
public static class OutputPlace
{
    private static readonly StringComparison Names = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Throws a <see cref="MediaException"/> where <paramref name="output"/> is a folder, cannot be written, or is one of <paramref name="inputs"/>, links followed.</summary>
    public static void Check(string output, params ReadOnlySpan<string> inputs)
    {
        if (string.IsNullOrWhiteSpace(output))
            throw new MediaException("The name of the file to write is empty: name one.");
        if (Path.EndsInDirectorySeparator(output))
            throw new MediaException($"{output} is a folder: name a file to write.") { OutputFailed = true };
        string place = RealPath(Path.GetFullPath(output));
        foreach (string input in inputs)
        {
            if (input.Length > 0 && string.Equals(place, RealPath(Path.GetFullPath(input)), Names))
                throw new MediaException($"{output} is read for this and would be overwritten: name another file to write.");
        }

        using UnfinishedFile probe = new(output);
    }

    /// <summary>The path with every link on the way followed.</summary>
    private static string RealPath(string full)
    {
        if (Path.GetDirectoryName(full) is not { } folder)
            return full;
        FileInfo file = new(Path.Combine(RealPath(folder), Path.GetFileName(full)));
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
    }
}
