using System;
using System.IO;
using System.Text.Json;
using AvatarMotion.Audio;
using AvatarMotion.Face;

namespace AvatarMotion.Studio;

/// <summary>
/// The analysis of a song as one JSON object, version 1: what <c>analyze --json</c> prints and what lies frozen beside a Show as
/// <c>*.song.json</c>. Times are seconds to 0.1 ms; what is unknown is absent or empty. A song that was read back equals the written one to
/// that rounding.
/// </summary>
public static class SongJson
{
    /// <summary>Version of the object's shape.</summary>
    public const int Version = 1;

    /// <summary>Writes <paramref name="song"/> as UTF-8 and leaves the stream open.</summary>
    /// <param name="sha256">Hash of the sound file in lower-case hexadecimal, or null where it is not known.</param>
    /// <param name="visemeOf">Name of the viseme of a phone (IPA), for the field "viseme" of "phonemes"; null leaves it out.</param>
    public static void Write(Song song, Stream to, string? sha256 = null, Func<string, string?>? visemeOf = null)
    {
        if (song is null)
            throw new ArgumentNullException(nameof(song));
        using Utf8JsonWriter json = new(to, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        new SongWriter(json, visemeOf).Write(song, sha256);
        json.Flush();
    }

    /// <summary>The viseme that a phone (IPA) begins with, as files name it.</summary>
    public static string VisemeOf(string phone) => FaceShapes.Name(VisemeMap.Shape(phone, 0f));

    /// <summary>Reads what <see cref="Write"/> wrote; fields that are absent stay empty, fields that are unknown are passed over.</summary>
    /// <exception cref="InvalidDataException">The stream holds no analysis of version 1; the message says what is wrong.</exception>
    public static Song Read(Stream from) => ReadWithHash(from).Song;

    /// <summary>As <see cref="Read"/>, with the hash of the sound that was heard, or null where the file does not say.</summary>
    /// <exception cref="InvalidDataException">The stream holds no analysis of version 1; the message says what is wrong.</exception>
    public static (Song Song, string? Sha256) ReadWithHash(Stream from)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(from);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out JsonElement version))
                throw new InvalidDataException("This is no song analysis: it is not a JSON object with a \"version\"; analyze the song again.");
            if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out int number) || number != Version)
                throw new InvalidDataException($"The song analysis has version {version}, this program reads version {Version}; analyze the song again.");
            return (new SongReader(root).Read(), root.TryGetProperty("sha256", out JsonElement hash) ? hash.GetString() : null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"The song analysis is damaged ({fault.Message.TrimEnd('.')}); analyze the song again.", fault);
        }
    }
}
