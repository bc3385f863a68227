using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Studio;

namespace AvatarMotion.Evaluation;

/// <summary>Recordings of people under a folder, to stand beside ours in the table.</summary>
internal static class HumanMotions
{
    private const double Shortest = 3;

    /// <summary>Everything that can be read and lasts three seconds, by path; what cannot be read is passed to <paramref name="complain"/>.</summary>
    public static List<DanceSubject> Read(string folder, Action<string> complain)
    {
        List<DanceSubject> subjects = [];
        string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Array.Sort(files, string.CompareOrdinal);
        foreach (string file in files)
        {
            try
            {
                if (ReadTrack(file) is { } track && track.Duration >= Shortest)
                    subjects.Add(new DanceSubject(Path.GetFileNameWithoutExtension(file), track) { Body = TakeFile.BodyOf(track) });
            }
            catch (EvaluationException error)
            {
                complain(error.Message);
            }
        }

        return subjects;
    }

    /// <summary>The joints of a recording, or null where the file is none.</summary>
    public static BodyTrack? ReadTrack(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".bvh" => BvhMotion.Read(file),
        ".txt" when File.ReadAllText(file).Contains("\"Frames\"", StringComparison.Ordinal) => QuaternionMotion.Read(file),
        _ => null,
    };
}
