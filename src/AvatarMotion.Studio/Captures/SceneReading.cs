using System;
using System.IO;
using System.Threading.Tasks;
using AvatarMotion.Assets;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>
/// Has foreign scenes (.fbx, .dae) read by a child process of our own program, so that a file that breaks the reader breaks only the child: it has 10 seconds and 2 GB.
/// </summary>
internal static class SceneReading
{
    /// <summary>The hidden command of the program that reads a scene and pipes it.</summary>
    public const string Command = "read-scene";

    private const string Program = "AvatarMotion.Cli.dll";
    private const double Seconds = 10;
    private const int LargestBytes = 700 << 20;

    /// <summary>The scene at <paramref name="path"/> in our own form.</summary>
    public static byte[] Read(string path)
    {
        string program = Path.Combine(AppContext.BaseDirectory, Program);
        if (!File.Exists(program))
            throw new AssetException("FBX is read by the program avatarmotion, which is not beside this one; save the clip as .bvh or .glb.");
        string host = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet";
        using ChildProcess child = ChildProcess.Start(host, [program, Command, Path.GetFullPath(path)], "install .NET 10");
        Task<byte[]> reading = Task.Run(() => ReadAll(child.Output));
        bool done = reading.Wait(TimeSpan.FromSeconds(Seconds));
        int code = done ? child.WaitForExit(1) : -1;
        if (!done)
            child.Kill();
        if (code == 0)
            return reading.Result;
        string words = child.ErrorText().Trim();
        if (code == 2 && words.Length > 0)
            throw new AssetException(words[(words.LastIndexOf('\n') + 1)..]);
        throw new AssetException(done
            ? "the FBX reader broke down over it; export it again as binary FBX, or save it as .bvh or .glb."
            : FormattableString.Invariant($"reading it takes longer than {Seconds:0} s; export the skeleton's motion without meshes, or save it as .bvh."));
    }

    private static byte[] ReadAll(Stream output)
    {
        using MemoryStream bytes = new();
        byte[] block = new byte[1 << 16];
        int count;
        while (bytes.Length < LargestBytes && (count = output.Read(block, 0, block.Length)) > 0)
            bytes.Write(block, 0, count);
        return bytes.ToArray();
    }
}
