using System.Globalization;
using System.Numerics;
using System.Text;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Words in any script at places of a still picture, drawn by libass.</summary>
internal sealed class FaceLabels
{
    private readonly StringBuilder _events = new();
    private readonly int _width;
    private readonly int _height;

    public FaceLabels(int width, int height) => (_width, _height) = (width, height);

    /// <summary>A word whose middle is at (<paramref name="x"/>, <paramref name="y"/>), or whose left edge is there.</summary>
    public void Add(string text, float x, float y, int size, Vector3 color, bool fromLeft = false)
    {
        int rgb = Byte(color.X) << 16 | Byte(color.Y) << 8 | Byte(color.Z);
        _events.Append(CultureInfo.InvariantCulture, $"Dialogue: 1,0:00:00.00,0:00:10.00,Plain,,0,0,0,,{{\\an{(fromLeft ? 4 : 5)}\\pos({x:0.#},{y:0.#})\\fs{size}\\1c{AssText.Color(rgb)}&}}{AssText.Escape(text)}\n");
    }

    /// <summary>Draws all of them over a canvas of this size.</summary>
    public void Draw(StripCanvas canvas)
    {
        if (_events.Length == 0)
            return;
        using LyricPictures pictures = new(Header() + _events, _width, _height);
        pictures.BlendRgba(canvas.Rgba, 1);
    }

    private string Header()
    {
        StringBuilder text = new("[Script Info]\nScriptType: v4.00+\nWrapStyle: 2\nScaledBorderAndShadow: yes\n");
        text.Append(CultureInfo.InvariantCulture, $"PlayResX: {_width}\nPlayResY: {_height}\nLayoutResX: {_width}\nLayoutResY: {_height}\n\n[V4+ Styles]\n");
        text.Append("Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding\n");
        text.Append("Style: Plain,Noto Sans,18,&H00FFFFFF,&H00FFFFFF,&H00161310,&H00161310,0,0,0,0,100,100,0,0,1,1,0,5,0,0,0,1\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n");
        return text.ToString();
    }

    private static int Byte(float value) => (int)(255f * System.Math.Clamp(value, 0f, 1f) + 0.5f);
}
