using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace AvatarMotion.Rendering;

/// <summary>Reads the embedded GLSL files (common subset of GLSL 330 and ES 300), follows <c>#include</c> once per file, and puts the header on top.</summary>
internal static class ShaderSource
{
    private const string Header = "#version 330 core\n";

    /// <summary>Full text of one shader. <paramref name="defines"/>: names separated by spaces, each defined as 1.</summary>
    public static string Read(string name, string defines = "")
    {
        StringBuilder text = new(Header);
        foreach (string define in defines.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            text.Append("#define ").Append(define).Append(" 1\n");
        Append(text, name, new HashSet<string>(StringComparer.Ordinal));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, HashSet<string> seen)
    {
        if (!seen.Add(name))
            return;
        using Stream stream = typeof(ShaderSource).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no embedded shader named {name}.", nameof(name));
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("#include \"", StringComparison.Ordinal))
                Append(text, "include/" + line[10..line.LastIndexOf('"')], seen);
            else
                text.Append(line).Append('\n');
        }
    }
}
