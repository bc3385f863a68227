using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;

namespace AvatarMotion.Studio;

/// <summary>Writes one layer as Sonic Visualiser's own XML (.svl): a model, its points by sample number, and how to show it.</summary>
internal static class SonicLayer
{
    /// <summary>Writes the layer called <paramref name="name"/> as UTF-8 and leaves the stream open.</summary>
    /// <param name="duration">Length of the song in seconds.</param>
    /// <param name="rate">Samples a second of the sound file.</param>
    public static void Write(string name, LayerKind kind, IEnumerable<SongLabel> labels, double duration, int rate, Stream to)
    {
        using XmlWriter xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false });
        xml.WriteStartDocument();
        xml.WriteDocType("sonic-visualiser", null, null, null);
        xml.WriteStartElement("sv");
        xml.WriteStartElement("data");
        Model(xml, name, kind, duration, rate);
        xml.WriteStartElement("dataset");
        Attributes(xml, ("id", "0"), ("dimensions", Dimensions(kind)));
        foreach (SongLabel label in labels)
            Point(xml, kind, label, rate);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("display");
        xml.WriteStartElement("layer");
        Attributes(xml, ("id", "2"), ("type", LayerType(kind)), ("name", name), ("model", "1"));
        xml.WriteEndDocument();
    }

    private static void Model(XmlWriter xml, string name, LayerKind kind, double duration, int rate)
    {
        xml.WriteStartElement("model");
        Attributes(
            xml, ("id", "1"), ("name", name), ("sampleRate", Whole(rate)), ("start", "0"), ("end", Frame(duration, rate)), ("type", "sparse"),
            ("dimensions", Dimensions(kind)), ("resolution", "1"), ("notifyOnAdd", "true"), ("dataset", "0"));
        string? subtype = kind switch { LayerKind.Regions => "region", LayerKind.Notes => "note", LayerKind.Texts => "text", _ => null };
        if (subtype is not null)
            Attributes(xml, ("subtype", subtype));
        if (kind is LayerKind.Regions or LayerKind.Notes)
            Attributes(xml, ("valueQuantization", "0"));
        string? units = kind switch { LayerKind.Notes => "MIDI Pitch", LayerKind.Values when name == "pitch" => "Hz", LayerKind.Values or LayerKind.Regions => "", _ => null };
        if (units is not null)
            Attributes(xml, ("units", units));
        xml.WriteEndElement();
    }

    private static void Point(XmlWriter xml, LayerKind kind, SongLabel label, int rate)
    {
        xml.WriteStartElement("point");
        Attributes(xml, ("frame", Frame(label.Start, rate)));
        if (kind == LayerKind.Texts)
            Attributes(xml, ("height", "0.5"));
        else if (kind != LayerKind.Instants)
            Attributes(xml, ("value", JsonNumber.Round(label.Value, 4).ToString(CultureInfo.InvariantCulture)));
        if (kind is LayerKind.Regions or LayerKind.Notes)
            Attributes(xml, ("duration", Frame(label.End - label.Start, rate)));
        if (kind == LayerKind.Notes)
            Attributes(xml, ("level", "0.8"));
        Attributes(xml, ("label", new string([.. label.Text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))])));
        xml.WriteEndElement();
    }

    private static string Dimensions(LayerKind kind) => kind switch
    {
        LayerKind.Instants => "1",
        LayerKind.Texts or LayerKind.Values => "2",
        _ => "3",
    };

    private static string LayerType(LayerKind kind) => kind switch
    {
        LayerKind.Instants => "timeinstants",
        LayerKind.Regions => "regions",
        LayerKind.Notes => "notes",
        LayerKind.Texts => "text",
        _ => "timevalues",
    };

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes)
            xml.WriteAttributeString(name, value);
    }

    private static string Frame(double seconds, int rate) => ((long)Math.Round(seconds * rate)).ToString(CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
