using System;
using System.Numerics;

namespace AvatarMotion.Rendering;

/// <summary>The picture on the LED wall, one pixel per lamp, and the same blurred: the wall shows it, the floor mirrors it.</summary>
internal sealed class LedScreen : IDisposable
{
    /// <summary>Lamps across and up; 14 per metre, as in <c>led.glsl</c>.</summary>
    private const int Wide = 126;
    private const int High = 56;
    private const int PatternCount = 4;

    private readonly GlFunctions _gl;
    private readonly ShaderProgram?[] _patterns = new ShaderProgram?[PatternCount];
    private readonly ShaderProgram _blur;
    private readonly RenderTarget _picture;
    private readonly RenderTarget _half;
    private readonly RenderTarget _soft;

    public LedScreen(GlFunctions gl)
    {
        _gl = gl;
        _blur = new ShaderProgram(gl, "screen.vert", "blur.frag");
        _picture = new RenderTarget(gl, Wide, High);
        _half = new RenderTarget(gl, Wide / 2, High / 2);
        _soft = new RenderTarget(gl, Wide / 2, High / 2);
    }

    /// <summary>Draws what <see cref="Bind"/> hands out; an empty vertex array is bound.</summary>
    public void Draw(int pattern)
    {
        pattern = Math.Clamp(pattern, 0, PatternCount - 1);
        ShaderProgram program = _patterns[pattern] ??= new ShaderProgram(_gl, "screen.vert", "led_screen.frag", "PATTERN_" + (char)('0' + pattern));
        _picture.Bind();
        program.Use();
        _gl.DrawArrays(GlNames.Triangles, 0, 3);
        Blur(_picture, _half, new Vector2(0.5f / _half.Width, 0f));
        Blur(_half, _soft, new Vector2(0f, 0.5f / _half.Height));
    }

    /// <summary>Hands both pictures to the program in use, as <c>uPicture</c> and <c>uSoftPicture</c> on units 2 and 3.</summary>
    public void Bind(ShaderProgram program)
    {
        _picture.Color!.Bind(2);
        _soft.Color!.Bind(3);
        program.Set("uPicture", 2);
        program.Set("uSoftPicture", 3);
    }

    public void Dispose()
    {
        foreach (ShaderProgram? pattern in _patterns)
            pattern?.Dispose();
        _blur.Dispose();
        _picture.Dispose();
        _half.Dispose();
        _soft.Dispose();
    }

    private void Blur(RenderTarget source, RenderTarget target, Vector2 step)
    {
        target.Bind();
        _blur.Use();
        source.Color!.Bind(0);
        _blur.Set("uSource", 0);
        _blur.Set("uStep", step);
        _blur.Set("uGain", 1f);
        _gl.DrawArrays(GlNames.Triangles, 0, 3);
    }
}
