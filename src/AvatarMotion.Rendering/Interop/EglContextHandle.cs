using System.Runtime.InteropServices;

namespace AvatarMotion.Rendering;

/// <summary>Owns a windowless desktop OpenGL 3.3 core context (and the 1×1 surface it needs where the driver cannot do without).</summary>
internal sealed unsafe class EglContextHandle : SafeHandle
{
    private const int None = 0x3038;
    private static readonly int[] ConfigWish = { 0x3033, 0x0001, 0x3040, 0x0008, 0x3024, 8, 0x3023, 8, 0x3022, 8, None };
    private static readonly int[] AnyConfigWish = { 0x3040, 0x0008, None };
    private static readonly int[] ContextWish = { 0x3098, 3, 0x30FB, 3, 0x30FD, 1, None };
    private static readonly int[] SurfaceWish = { 0x3057, 1, 0x3056, 1, None };

    private readonly EglFunctions _egl;
    private readonly nint _display;
    private nint _surface;

    private EglContextHandle(EglFunctions egl, nint display)
        : base(0, ownsHandle: true)
    {
        _egl = egl;
        _display = display;
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>Opens a context on the first platform that gives one and makes it current on this thread.</summary>
    public static EglContextHandle Open(EglFunctions egl)
    {
        foreach (nint display in new[]
                 {
                     egl.PlatformDisplay(EglFunctions.PlatformSurfaceless, 0),
                     egl.FirstDevice() is var device and not 0 ? egl.PlatformDisplay(EglFunctions.PlatformDevice, device) : 0,
                     egl.GetDisplay(0),
                 })
        {
            if (display == 0 || egl.Initialize(display, null, null) == 0)
                continue;
            EglContextHandle context = new(egl, display);
            if (context.TryCreate())
                return context;
            context.Dispose();
        }

        throw new RenderingException(
            "EGL is there but no driver gives an OpenGL 3.3 context: install a driver (on Debian: apt-get install libgl1-mesa-dri).", "OpenGL driver");
    }

    /// <summary>Makes the context current on the calling thread.</summary>
    public bool MakeCurrent() => _egl.MakeCurrent(_display, _surface, _surface, handle) != 0;

    protected override bool ReleaseHandle()
    {
        _egl.MakeCurrent(_display, 0, 0, 0);
        bool released = _egl.DestroyContext(_display, handle) != 0;
        if (_surface != 0)
            released &= _egl.DestroySurface(_display, _surface) != 0;
        return released;
    }

    private bool TryCreate()
    {
        if (_egl.BindApi(EglFunctions.OpenGlApi) == 0)
            return false;
        nint config = ChooseConfig(ConfigWish);
        if (config == 0)
            config = ChooseConfig(AnyConfigWish);
        fixed (int* wish = ContextWish)
            SetHandle(_egl.CreateContext(_display, config, 0, wish));
        if (IsInvalid || MakeCurrent())
            return !IsInvalid;
        fixed (int* wish = SurfaceWish)
            _surface = _egl.CreatePbufferSurface(_display, config, wish);
        return MakeCurrent();
    }

    private nint ChooseConfig(int[] wishes)
    {
        nint config = 0;
        int count = 0;
        fixed (int* wish = wishes)
            return _egl.ChooseConfig(_display, wish, &config, 1, &count) != 0 && count > 0 ? config : 0;
    }
}
