using System.Text;

namespace AvatarMotion.Media;

/// <summary>Writes the events of a script.</summary>
internal sealed class EventWriter
{
    private readonly StringBuilder _script;

    public EventWriter(StringBuilder script) => _script = script;

    /// <summary>One event; <paramref name="text"/> is escaped already and may hold tags of its own. One without length is left out.</summary>
    public void Add(int layer, double from, double to, string style, string tags, string text)
    {
        if (AssText.Hundredths(to) > AssText.Hundredths(from))
            _script.Append($"Dialogue: {AssText.Number(layer)},{AssText.Time(from)},{AssText.Time(to)},{style},,0,0,0,,{{{tags}}}{text}\n");
    }
}
