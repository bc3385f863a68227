using System;
using System.IO;
using System.Text;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>The text of a Show file: UTF-8, at most 5 MB, with or without a byte order mark, any line ends.</summary>
internal sealed record ShowText(string Text, bool HasByteOrderMark)
{
    public const int LargestSize = 5 * 1024 * 1024;

    /// <summary>The line end that the file uses.</summary>
    public string LineEnd => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public static ShowText Load(string path)
    {
        string name = Path.GetFileName(path);
        if (Directory.Exists(path))
            throw new ShowFileException(name, 0, "this is a folder; give the .show.yaml file in it.");
        if (!File.Exists(path))
            throw new ShowFileException(name, 0, $"there is no such file; \"avatarmotion plan SONG -o {name}\" makes one.");
        if (new FileInfo(path).Length > LargestSize)
            throw new ShowFileException(name, 0, "a Show file has at most 5 MB; this is another kind of file or has too many items.");
        return Decode(File.ReadAllBytes(path), name);
    }

    private static ShowText Decode(byte[] bytes, string name)
    {
        bool mark = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
        int skip = mark ? 3 : 0;
        try
        {
            return new ShowText(new UTF8Encoding(false, true).GetString(bytes, skip, bytes.Length - skip), mark);
        }
        catch (DecoderFallbackException)
        {
            throw new ShowFileException(name, 0, "this is not UTF-8 text; save it as UTF-8 in your editor.");
        }
    }

    /// <summary>Writes the file whole or not at all; where one was before and <paramref name="keepOld"/> says so, it becomes <c>NAME~</c>.</summary>
    public void Save(string path, bool keepOld)
    {
        if (keepOld && File.Exists(path))
            UnfinishedFile.Write(path + "~", stream => stream.Write(File.ReadAllBytes(path)));
        UnfinishedFile.Write(path, stream =>
        {
            UTF8Encoding encoding = new(HasByteOrderMark);
            stream.Write(encoding.GetPreamble());
            stream.Write(encoding.GetBytes(Text));
        });
    }
}
