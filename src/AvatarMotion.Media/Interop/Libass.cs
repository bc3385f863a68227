using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AvatarMotion.Media;

/// <summary>The functions of libass in use (ass.h, library version 0.13 and later).</summary>
internal static partial class Libass
{
    public const string Name = "ass";

    /// <summary>Looks for fonts through the system's own provider (fontconfig, CoreText, DirectWrite).</summary>
    public const int FontProviderAutodetect = 1;

    static Libass() => NativeLibraries.Register();

    [LibraryImport(Name, EntryPoint = "ass_library_version")]
    public static partial int Version();

    [LibraryImport(Name, EntryPoint = "ass_library_init")]
    public static partial nint LibraryInit();

    [LibraryImport(Name, EntryPoint = "ass_library_done")]
    public static partial void LibraryDone(nint library);

    [LibraryImport(Name, EntryPoint = "ass_set_message_cb")]
    public static unsafe partial void SetMessageCallback(nint library, delegate* unmanaged[Cdecl]<int, nint, nint, nint, void> callback, nint data);

    [LibraryImport(Name, EntryPoint = "ass_renderer_init")]
    public static partial nint RendererInit(nint library);

    [LibraryImport(Name, EntryPoint = "ass_renderer_done")]
    public static partial void RendererDone(nint renderer);

    [LibraryImport(Name, EntryPoint = "ass_set_frame_size")]
    public static partial void SetFrameSize(nint renderer, int width, int height);

    [LibraryImport(Name, EntryPoint = "ass_set_fonts", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFonts(nint renderer, string? defaultFont, string? defaultFamily, int provider, string? config, int update);

    [LibraryImport(Name, EntryPoint = "ass_read_memory")]
    public static partial nint ReadMemory(nint library, ReadOnlySpan<byte> script, nuint length, nint codepage);

    [LibraryImport(Name, EntryPoint = "ass_free_track")]
    public static partial void FreeTrack(nint track);

    [LibraryImport(Name, EntryPoint = "ass_render_frame")]
    public static partial nint RenderFrame(nint renderer, nint track, long milliseconds, out int change);

    /// <summary>Takes libass's log lines and drops them: fonts that stand in for others are no error.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static void DropMessage(int level, nint format, nint arguments, nint data)
    {
    }
}
