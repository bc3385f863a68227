using System;
using System.Runtime.InteropServices;

namespace AvatarMotion.Rendering;

/// <summary>The functions of libEGL that open a context without a screen.</summary>
/// <remarks>EGL 1.5 (Khronos) with EGL_MESA_platform_surfaceless, EGL_EXT_platform_device and EGL_KHR_surfaceless_context.</remarks>
internal sealed unsafe class EglFunctions
{
    public const int OpenGlApi = 0x30A2;
    public const int PlatformSurfaceless = 0x31DD;
    public const int PlatformDevice = 0x313F;

    private const string Missing = "EGL";

    private static readonly string[] LibraryNames = { "libEGL.so.1", "libEGL.so", "libEGL.dll", "libEGL.1.dylib", "libEGL.dylib" };

    private static EglFunctions? _loaded;

    public readonly delegate* unmanaged<byte*, nint> GetProcAddress;
    public readonly delegate* unmanaged<nint, nint> GetDisplay;
    public readonly delegate* unmanaged<nint, int*, int*, uint> Initialize;
    public readonly delegate* unmanaged<int, uint> BindApi;
    public readonly delegate* unmanaged<nint, int*, nint*, int, int*, uint> ChooseConfig;
    public readonly delegate* unmanaged<nint, nint, nint, int*, nint> CreateContext;
    public readonly delegate* unmanaged<nint, nint, int*, nint> CreatePbufferSurface;
    public readonly delegate* unmanaged<nint, nint, nint, nint, uint> MakeCurrent;
    public readonly delegate* unmanaged<nint, nint, uint> DestroyContext;
    public readonly delegate* unmanaged<nint, nint, uint> DestroySurface;
    private readonly delegate* unmanaged<int, nint, int*, nint> _getPlatformDisplay;
    private readonly delegate* unmanaged<int, nint*, int*, uint> _queryDevices;

    private EglFunctions(nint library)
    {
        GetProcAddress = (delegate* unmanaged<byte*, nint>)NativeLibrary.GetExport(library, "eglGetProcAddress");
        GetDisplay = (delegate* unmanaged<nint, nint>)NativeLibrary.GetExport(library, "eglGetDisplay");
        Initialize = (delegate* unmanaged<nint, int*, int*, uint>)NativeLibrary.GetExport(library, "eglInitialize");
        BindApi = (delegate* unmanaged<int, uint>)NativeLibrary.GetExport(library, "eglBindAPI");
        ChooseConfig = (delegate* unmanaged<nint, int*, nint*, int, int*, uint>)NativeLibrary.GetExport(library, "eglChooseConfig");
        CreateContext = (delegate* unmanaged<nint, nint, nint, int*, nint>)NativeLibrary.GetExport(library, "eglCreateContext");
        CreatePbufferSurface = (delegate* unmanaged<nint, nint, int*, nint>)NativeLibrary.GetExport(library, "eglCreatePbufferSurface");
        MakeCurrent = (delegate* unmanaged<nint, nint, nint, nint, uint>)NativeLibrary.GetExport(library, "eglMakeCurrent");
        DestroyContext = (delegate* unmanaged<nint, nint, uint>)NativeLibrary.GetExport(library, "eglDestroyContext");
        DestroySurface = (delegate* unmanaged<nint, nint, uint>)NativeLibrary.GetExport(library, "eglDestroySurface");
        _getPlatformDisplay = (delegate* unmanaged<int, nint, int*, nint>)Address("eglGetPlatformDisplayEXT");
        _queryDevices = (delegate* unmanaged<int, nint*, int*, uint>)Address("eglQueryDevicesEXT");
    }

    /// <summary>Loads libEGL once per process.</summary>
    public static EglFunctions Load()
    {
        if (_loaded is not null)
            return _loaded;
        foreach (string name in LibraryNames)
        {
            if (NativeLibrary.TryLoad(name, out nint library))
                return _loaded = new EglFunctions(library);
        }

        throw new RenderingException("libEGL was not found, so nothing can be drawn: install it (on Debian: apt-get install libegl1 libgl1-mesa-dri).", Missing);
    }

    /// <summary>Address of a GL or EGL function, 0 where the driver lacks it.</summary>
    public nint Address(string name)
    {
        Span<byte> ascii = stackalloc byte[name.Length + 1];
        for (int i = 0; i < name.Length; i++)
            ascii[i] = (byte)name[i];
        ascii[name.Length] = 0;
        fixed (byte* pointer = ascii)
            return GetProcAddress(pointer);
    }

    /// <summary>An uninitialized display of a platform, 0 where the platform is absent.</summary>
    public nint PlatformDisplay(int platform, nint nativeDisplay) =>
        _getPlatformDisplay == null ? 0 : _getPlatformDisplay(platform, nativeDisplay, null);

    /// <summary>The first GPU that EGL lists by itself, 0 for none.</summary>
    public nint FirstDevice()
    {
        nint device = 0;
        int count = 0;
        return _queryDevices != null && _queryDevices(1, &device, &count) != 0 && count > 0 ? device : 0;
    }
}
