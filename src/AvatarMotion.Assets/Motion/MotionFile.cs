using System;
using System.Collections.Generic;
using System.IO;
using AvatarMotion.Motion;

namespace AvatarMotion.Assets;

/// <summary>Loads recorded motion: .bvh, .glb, .gltf, .vrma, .vmd; .fbx and other formats through whoever reads them.</summary>
public static class MotionFile
{
    /// <summary>Largest file in bytes.</summary>
    public const long LargestBytes = 400L << 20;

    /// <summary>Endings that are read, in lower case.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".bvh", ".glb", ".gltf", ".vrma", ".vrm", ".vmd", ".fbx", ".dae"];

    /// <summary>
    /// Reads every animation in the file as a humanoid clip. Throws an <see cref="AssetException"/> whose one sentence names the file, the line where there are
    /// lines, the problem and the remedy.
    /// </summary>
    /// <param name="foreign">Reads formats that are not ours (.fbx, .dae) and answers with a <see cref="SceneStream"/>; null refuses them.</param>
    public static IReadOnlyList<MotionClip> Load(string path, Func<string, byte[]>? foreign = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        string name = Path.GetFileName(path);
        if (Directory.Exists(path))
            throw new AssetException($"{path} is a folder: name the motion files in it.");
        if (!File.Exists(path))
            throw new AssetException($"{path} is not there: name a .bvh, .fbx, .glb, .vrma or .vmd file.");
        try
        {
            return Convert(Open(path, foreign), Path.GetFileNameWithoutExtension(path));
        }
        catch (AssetException error)
        {
            throw new AssetException(error.Message.StartsWith("line ", StringComparison.Ordinal) ? $"{name}, {error.Message}" : $"{name} cannot be used: {error.Message}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AssetException($"{name} cannot be opened ({error.Message.TrimEnd('.')}): check its permissions.", error);
        }
        catch (Exception error) when (error is OverflowException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or FormatException)
        {
            throw new AssetException($"{name} cannot be used: it is damaged; export it again.", error);
        }
    }

    private static IReadOnlyList<MovingSkeleton> Open(string path, Func<string, byte[]>? foreign)
    {
        FileInfo info = new(path);
        if (info.Length == 0)
            throw new AssetException("it is empty; copy or export it again.");
        if (info.Length > LargestBytes)
            throw new AssetException($"it has {info.Length >> 20} MB, and motion files may have {LargestBytes >> 20}; cut the clip in parts.");
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".bvh":
                using (StreamReader text = new(path))
                    return [BvhMotion.Read(text)];
            case ".glb" or ".gltf" or ".vrm" or ".vrma":
                return GltfMotion.Read(GltfFile.Open(path));
            case ".vmd":
                return [VmdMotion.Read(File.ReadAllBytes(path))];
            case ".fbx" or ".dae" when foreign is not null:
                return SceneStream.Read(foreign(path));
            default:
                throw new AssetException($"motion is read from {string.Join(", ", Endings)}; save it as one of these.");
        }
    }

    private static List<MotionClip> Convert(IReadOnlyList<MovingSkeleton> motions, string fallback)
    {
        List<MotionClip> clips = [];
        AssetException? refused = null;
        foreach (MovingSkeleton motion in motions)
        {
            try
            {
                MotionClip clip = HumanoidMotion.Convert(motion);
                clips.Add(clip.Renamed(motions.Count == 1 ? fallback : $"{fallback} {(clip.Name.Length > 0 ? clip.Name : (clips.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))}"));
            }
            catch (AssetException error)
            {
                refused ??= error;
            }
        }

        return clips.Count > 0 ? clips : throw refused ?? new AssetException("there is no animation in it; export the motion, not only the character.");
    }
}
