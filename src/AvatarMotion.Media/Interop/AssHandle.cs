using System;
using System.Runtime.InteropServices;
using System.Text;

namespace AvatarMotion.Media;

/// <summary>Owns a libass library, renderer and track, and frees them in order.</summary>
internal sealed class AssHandle : SafeHandle
{
    private nint _library;
    private nint _renderer;

    private AssHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => _library == 0;

    /// <summary>Loads <paramref name="script"/> for frames of the given size in pixels.</summary>
    public static unsafe AssHandle Open(string script, int width, int height, string fallbackFamily)
    {
        AssHandle opened = new();
        try
        {
            opened._library = Libass.LibraryInit();
            Libass.SetMessageCallback(opened._library, &Libass.DropMessage, 0);
            opened._renderer = Libass.RendererInit(opened._library);
            Libass.SetFrameSize(opened._renderer, width, height);
            Libass.SetFonts(opened._renderer, null, fallbackFamily, Libass.FontProviderAutodetect, null, 1);
            byte[] bytes = Encoding.UTF8.GetBytes(script);
            opened.handle = Libass.ReadMemory(opened._library, bytes, (nuint)bytes.Length, 0);
        }
        catch (DllNotFoundException error)
        {
            throw new MediaException(
                "Lyrics on screen need libass: install it (Debian: sudo apt install libass9; Fedora: sudo dnf install libass; macOS: brew install libass).", missingComponent: true, error);
        }

        return opened.handle != 0 ? opened : throw new MediaException("libass could not read the script of the lyrics.");
    }

    /// <summary>The first picture of the list for a moment, or null where nothing is shown; valid until the next call.</summary>
    public unsafe AssImage* Render(double time)
    {
        ObjectDisposedException.ThrowIf(IsClosed, this);
        return (AssImage*)Libass.RenderFrame(_renderer, handle, (long)Math.Round(1000 * time), out _);
    }

    protected override bool ReleaseHandle()
    {
        if (handle != 0)
            Libass.FreeTrack(handle);
        if (_renderer != 0)
            Libass.RendererDone(_renderer);
        Libass.LibraryDone(_library);
        return true;
    }
}
