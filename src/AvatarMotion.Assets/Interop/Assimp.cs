using System.Runtime.InteropServices;

namespace AvatarMotion.Assets;

/// <summary>The functions of libassimp that are used. They are called in a process of their own only: a broken file may end it.</summary>
internal static partial class Assimp
{
    /// <summary>The setting that folds pivots of FBX into the joints' own transforms.</summary>
    public const string KeepPivots = "IMPORT_FBX_PRESERVE_PIVOTS";

    private const string Library = "assimp";

    [LibraryImport(Library, EntryPoint = "aiGetVersionMajor")]
    public static partial uint VersionMajor();

    [LibraryImport(Library, EntryPoint = "aiGetVersionMinor")]
    public static partial uint VersionMinor();

    [LibraryImport(Library, EntryPoint = "aiCreatePropertyStore")]
    public static partial nint CreateSettings();

    [LibraryImport(Library, EntryPoint = "aiReleasePropertyStore")]
    public static partial void ReleaseSettings(nint settings);

    [LibraryImport(Library, EntryPoint = "aiSetImportPropertyInteger", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void Set(nint settings, string name, int value);

    [LibraryImport(Library, EntryPoint = "aiImportFileExWithProperties", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Import(string path, uint steps, nint files, nint settings);

    [LibraryImport(Library, EntryPoint = "aiReleaseImport")]
    public static partial void Release(nint scene);

    [LibraryImport(Library, EntryPoint = "aiGetErrorString")]
    public static partial nint ErrorText();
}
