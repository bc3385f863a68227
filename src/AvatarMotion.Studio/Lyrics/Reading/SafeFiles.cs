using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace AvatarMotion.Studio;

/// <summary>Opens XML, JSON and zip files of strangers: no entities, no outside files, limited depth and size.</summary>
internal static class SafeFiles
{
    private const int LargestUnpacked = 64 * 1024 * 1024;
    private const int MostEntries = 10_000;
    private const int DeepestJson = 64;
    private const int DeepestXml = 64;

    /// <summary>The root of an XML document; a document type is passed over, so nothing in it is expanded or fetched.</summary>
    public static XElement Xml(byte[] bytes)
    {
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = LargestUnpacked, MaxCharactersFromEntities = 0, IgnoreComments = true, IgnoreWhitespace = false };
        try
        {
            CheckDepth(bytes, settings);
            using XmlReader reader = XmlReader.Create(new MemoryStream(bytes), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root ?? throw new LyricFormatException("this XML file is empty.");
        }
        catch (XmlException error)
        {
            throw new LyricFormatException("this XML file is damaged; export it again.", error.LineNumber, error);
        }
    }

    /// <summary>A JSON document; the zero byte that some programs write at its end is passed over.</summary>
    public static JsonDocument Json(byte[] bytes)
    {
        int end = bytes.Length;
        while (end > 0 && bytes[end - 1] is 0 or (byte)'\n' or (byte)'\r' or (byte)' ')
            end--;
        int start = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        try
        {
            return JsonDocument.Parse(bytes.AsMemory(start, Math.Max(0, end - start)), new JsonDocumentOptions { MaxDepth = DeepestJson, AllowTrailingCommas = true });
        }
        catch (JsonException error)
        {
            throw new LyricFormatException("this project file is damaged (JSON); save it again.", (int)(error.LineNumber ?? -1) + 1, error);
        }
    }

    /// <summary>The first file of a zip archive whose name fits; null where none does.</summary>
    public static byte[]? Unzip(byte[] bytes, Predicate<string> name)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(bytes), ZipArchiveMode.Read);
            ZipArchiveEntry? entry = archive.Entries.Take(MostEntries).FirstOrDefault(entry => name(entry.FullName.Replace('\\', '/')));
            return entry is null ? null : Unpack(entry);
        }
        catch (InvalidDataException error)
        {
            throw new LyricFormatException("this packed file is damaged; save it again.", 0, error);
        }
    }

    /// <summary>Counts what really comes out, for the size that an archive states may be a lie.</summary>
    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream unpacked = new();
        byte[] block = new byte[1 << 16];
        for (int count = stream.Read(block); count > 0; count = stream.Read(block))
        {
            if (unpacked.Length + count > LargestUnpacked)
                throw new LyricFormatException("what is packed in this file is larger than 64 MB.");
            unpacked.Write(block, 0, count);
        }

        return unpacked.ToArray();
    }

    private static void CheckDepth(byte[] bytes, XmlReaderSettings settings)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read())
        {
            if (reader.Depth > DeepestXml)
                throw new LyricFormatException("this XML file is nested deeper than any score.");
        }
    }
}
