using System;
using System.Runtime.InteropServices;
using System.Text;

namespace AvatarMotion.Assets;

/// <summary>Owns a scene that libassimp has read.</summary>
internal sealed class AssimpScene : SafeHandle
{
    private AssimpScene()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>Reads a file; its message says why one cannot be read.</summary>
    public static AssimpScene Open(string path)
    {
        AssimpLibrary.Find();
        try
        {
            uint major = Assimp.VersionMajor();
            if (major is not (5 or 6))
                throw new AssetException($"it needs libassimp 5 or 6, and {major} is installed; install another one, or save the clip as .bvh or .glb.");
            nint settings = Assimp.CreateSettings();
            Assimp.Set(settings, Assimp.KeepPivots, 0);
            AssimpScene scene = new();
            scene.SetHandle(Assimp.Import(path, 0, 0, settings));
            Assimp.ReleaseSettings(settings);
            return scene.IsInvalid ? throw new AssetException($"it cannot be read ({Marshal.PtrToStringUTF8(Assimp.ErrorText())?.Trim().TrimEnd('.')}); export it again, or save it as .bvh or .glb.") : scene;
        }
        catch (DllNotFoundException error)
        {
            throw new AssetException("FBX needs libassimp: install it (Debian: sudo apt install libassimp5; Fedora: sudo dnf install assimp; macOS: brew install assimp), or save the clip as .bvh or .glb.", error);
        }
    }

    /// <summary>The root of the joints.</summary>
    public nint Root => Read<nint>(handle, 8);

    /// <summary>Number of animations.</summary>
    public int Animations => (int)Read<uint>(handle, 48);

    /// <summary>An animation by number.</summary>
    public nint Animation(int index) => Read<nint>(Read<nint>(handle, 56), index * nint.Size);

    /// <summary>A value of a structure, by its place in bytes as libassimp's headers lay it out on 64 bits.</summary>
    public static unsafe T Read<T>(nint structure, int offset)
        where T : unmanaged => structure == 0 ? throw new AssetException("its scene is incomplete; export it again.") : *(T*)(structure + offset);

    /// <summary>A name: its length, then its bytes.</summary>
    public static unsafe string Text(nint structure, int offset)
    {
        int length = Math.Clamp((int)Read<uint>(structure, offset), 0, 1023);
        return Encoding.UTF8.GetString((byte*)(structure + offset + 4), length);
    }

    protected override bool ReleaseHandle()
    {
        Assimp.Release(handle);
        return true;
    }
}
