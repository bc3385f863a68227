using System.Globalization;

namespace AvatarMotion.Motion;

/// <summary>One line of the catalogue, read field by field.</summary>
internal sealed class CatalogueLine
{
    private readonly string[] _fields;
    private int _next = 1;

    public CatalogueLine(string[] fields) => _fields = fields;

    public string Kind => _fields[0];

    public bool More => _next < _fields.Length;

    public string Text() => _fields[_next++];

    public float Number() => float.Parse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture);

    public int Whole() => int.Parse(Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public FootSpot Spot() => new(Number(), Number(), Number());
}
