using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AvatarMotion.Assets;
using AvatarMotion.Media;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary><c>inspect AVATAR</c>: what an avatar can do, or why it cannot dance.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        Argument<string> avatar = new("AVATAR") { Description = "A .vrm, .glb or .gltf file, or a name of the built-in cast" };
        Option<string?> json = new("--json") { Description = "Everything as one JSON object, to FILE or standard output", HelpName = "FILE", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("inspect", "Show what an avatar can do: bones, face, springs, license.") { avatar, json };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(avatar), parsed.GetResult(json) is { } asked ? asked.Tokens.FirstOrDefault()?.Value ?? "" : null)));
        return command;
    }

    /// <param name="json">File to write, empty for standard output, null for words.</param>
    private static int Run(string name, string? json)
    {
        Avatar avatar = Casting.Load(name, Directory.GetCurrentDirectory());
        AvatarReport report = new(avatar);
        if (json is null)
            Print(avatar, report);
        else if (json.Length == 0)
            WriteTo(Console.OpenStandardOutput(), report);
        else
            WriteFile(json, report);
        return ExitCode.Done;
    }

    private static void WriteTo(Stream stream, AvatarReport report)
    {
        report.WriteJson(stream);
        stream.Write("\n"u8);
    }

    private static void WriteFile(string path, AvatarReport report)
    {
        using UnfinishedFile file = new(path);
        using (FileStream stream = new(file.Path, FileMode.Create))
            WriteTo(stream, report);
        file.Finish();
    }

    private static void Print(Avatar avatar, AvatarReport report)
    {
        string[] missing = report.BonesMissing.ToArray(), face = report.Face.Select(entry => entry.Shape).ToArray();
        Console.WriteLine($"name       {avatar.Name}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"height     {avatar.Rig.Height:0.00} m"));
        Console.WriteLine($"bones      {55 - missing.Length} of 55");
        Console.WriteLine($"face       {(face.Length == 0 ? "none" : string.Join(", ", face))}");
        Console.WriteLine($"springs    {report.Springs}");
        Console.WriteLine($"triangles  {report.Triangles}");
        Console.WriteLine($"license    {(avatar.License.Length == 0 ? "not stated" : avatar.License)}");
        foreach (string warning in avatar.Warnings)
            Console.WriteLine($"note       {warning}");
    }
}
