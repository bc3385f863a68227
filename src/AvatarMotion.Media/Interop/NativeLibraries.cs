using System;
using System.Reflection;
using System.Runtime.InteropServices;

namespace AvatarMotion.Media;

/// <summary>Which file holds a native library on which system: the one table.</summary>
internal static class NativeLibraries
{
    private static readonly string[] AssNames = ["libass.so.9", "libass.so", "libass.9.dylib", "libass.dylib", "libass-9.dll", "ass.dll"];

    /// <summary>Makes <see cref="Libass"/> find its library; call before the first use.</summary>
    public static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != Libass.Name)
            return 0;
        foreach (string candidate in AssNames)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, search, out nint handle))
                return handle;
        }

        throw new DllNotFoundException(string.Join(", ", AssNames));
    }
}
