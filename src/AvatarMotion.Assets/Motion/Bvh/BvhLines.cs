using System;
using System.Globalization;
using System.IO;

namespace AvatarMotion.Assets;

/// <summary>Lines of a text file as words, with the line's number for messages; empty lines are passed over.</summary>
internal sealed class BvhLines
{
    private static readonly char[] Gaps = [' ', '\t', '\r', '\f', '\v'];
    private readonly TextReader _reader;
    private string _text = "";

    public BvhLines(TextReader reader) => _reader = reader;

    /// <summary>1-based number of the current line.</summary>
    public int Line { get; private set; }

    /// <summary>Words of the current line; at least one.</summary>
    public string[] Words { get; private set; } = [];

    /// <summary>The current line as it stands.</summary>
    public ReadOnlySpan<char> Text => _text;

    /// <summary>Goes to the next line with words in it.</summary>
    public bool Next()
    {
        if (!NextText())
            return false;
        Words = _text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        return true;
    }

    /// <summary>As <see cref="Next"/>, without taking words apart.</summary>
    public bool NextText()
    {
        while (_reader.ReadLine() is string text)
        {
            Line++;
            _text = text;
            if (!string.IsNullOrWhiteSpace(text))
                return true;
        }

        return false;
    }

    /// <summary>What follows the first <paramref name="words"/> words of the line.</summary>
    public string Rest(int words)
    {
        ReadOnlySpan<char> rest = _text.AsSpan().Trim();
        for (int i = 0; i < words; i++)
        {
            int gap = rest.IndexOfAny(Gaps);
            if (gap < 0)
                return "";
            rest = rest[gap..].TrimStart();
        }

        return rest.ToString();
    }

    /// <summary>A finite number.</summary>
    public float Number(ReadOnlySpan<char> word)
    {
        if (!float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out float value))
            throw Fault($"\"{Shown(word)}\" is no number.");
        return float.IsFinite(value) ? value : throw Fault($"\"{Shown(word)}\" is no finite number; repair or export the clip again.");
    }

    /// <summary>A fault of the current line.</summary>
    public AssetException Fault(string problem) => new($"line {Line}: {problem}");

    private static string Shown(ReadOnlySpan<char> word) => word.Length <= 24 ? word.ToString() : $"{word[..21]}...";
}
