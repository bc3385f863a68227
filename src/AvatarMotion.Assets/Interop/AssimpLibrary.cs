using System.Reflection;
using System.Runtime.InteropServices;

namespace AvatarMotion.Assets;

/// <summary>Finds libassimp under the names that systems give it.</summary>
internal static class AssimpLibrary
{
    private static readonly string[] Names = ["libassimp.so.5", "libassimp.so.6", "libassimp.so", "libassimp.dylib", "libassimp.5.dylib", "libassimp.6.dylib", "assimp.dll", "assimp-vc143-mt.dll"];
    private static bool _known;

    /// <summary>Makes the library known to the loader, once.</summary>
    public static void Find()
    {
        if (_known)
            return;
        _known = true;
        NativeLibrary.SetDllImportResolver(typeof(AssimpLibrary).Assembly, Resolve);
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "assimp")
            return 0;
        foreach (string candidate in Names)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, path, out nint library))
                return library;
        }

        return 0;
    }
}
