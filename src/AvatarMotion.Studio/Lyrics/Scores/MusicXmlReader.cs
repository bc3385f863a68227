using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Scores (.musicxml, .xml, .mxl): syllables under notes, verses sung one after the other where bars repeat.</summary>
/// <remarks>W3C, "MusicXML 4.0", 2021.</remarks>
internal sealed class MusicXmlReader : ILyricReader
{
    public bool Reads(LyricSource source) => IsPacked(source) || (source.Text.AsSpan().TrimStart().StartsWith("<") && HasScore(source.Text));

    public Lyrics Read(LyricSource source, LyricNotices notices)
    {
        XElement root = SafeFiles.Xml(IsPacked(source) ? Unpacked(source.Bytes) : source.Bytes);
        if (root.Name.LocalName != "score-partwise")
            throw new LyricFormatException("this score is written bar by bar (score-timewise); save it as partwise MusicXML.");
        List<XElement> parts = [.. Named(root, "part")];
        if (parts.Count == 0)
            return Lyrics.None;
        List<int> order = MusicXmlOrder.Of([.. Named(parts[0], "measure")]);
        MusicXmlTempo tempo = new(parts, order);
        List<XElement> sung = [.. parts.Where(part => part.Descendants().Any(element => element.Name.LocalName == "lyric"))];
        List<LyricLine> lines = [];
        foreach (XElement part in sung)
            lines.AddRange(SungLines.Build(new MusicXmlVoice(part, order, tempo).Notes(), breaksAtRests: true, sung.Count > 1 ? NameOf(root, part) : null));
        return new Lyrics { Lines = lines, Language = Language(root) };
    }

    /// <summary>Children of a name, in whatever namespace.</summary>
    internal static IEnumerable<XElement> Named(XElement parent, string name) => parent.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The text of a child, trimmed; empty without one.</summary>
    internal static string Value(XElement parent, string name) => Named(parent, name).FirstOrDefault()?.Value.Trim() ?? "";

    private static bool HasScore(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, 4000));
        return head.Contains("<score-partwise", StringComparison.Ordinal) || head.Contains("<score-timewise", StringComparison.Ordinal);
    }

    private static bool IsPacked(LyricSource source) => source.BeginsWith("PK") && source.Ending is not ".vpr";

    private static byte[] Unpacked(byte[] bytes)
    {
        string path = "";
        if (SafeFiles.Unzip(bytes, name => name == "META-INF/container.xml") is { } container)
            path = SafeFiles.Xml(container).Descendants().FirstOrDefault(element => element.Name.LocalName == "rootfile")?.Attribute("full-path")?.Value ?? "";
        return SafeFiles.Unzip(bytes, name => path.Length > 0 ? name == path : IsScore(name)) ?? throw new LyricFormatException("there is no score in this packed file.");
    }

    private static bool IsScore(string name) =>
        !name.StartsWith("META-INF/", StringComparison.Ordinal) && (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".musicxml", StringComparison.OrdinalIgnoreCase));

    private static string? NameOf(XElement root, XElement part)
    {
        string id = part.Attribute("id")?.Value ?? "";
        XElement? entry = root.Descendants().FirstOrDefault(element => element.Name.LocalName == "score-part" && element.Attribute("id")?.Value == id);
        string name = entry is null ? "" : Value(entry, "part-name");
        return name.Length > 0 ? name : null;
    }

    private static string Language(XElement root)
    {
        XElement? text = root.Descendants().FirstOrDefault(element => element.Name.LocalName == "text" && element.Attribute(XNamespace.Xml + "lang") is not null);
        return text is null ? "" : LanguageNames.Code(text.Attribute(XNamespace.Xml + "lang")!.Value);
    }
}
