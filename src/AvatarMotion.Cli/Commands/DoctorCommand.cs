using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using AvatarMotion.Media;
using AvatarMotion.Rendering;

namespace AvatarMotion.Cli;

/// <summary><c>doctor</c>: what is there, and what to do about the rest.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        Command command = new("doctor", "Show what is installed, what draws and encodes, and what to do about what is missing.");
        command.SetAction((_, _) => Task.FromResult(Examine()));
        return command;
    }

    private static int Examine()
    {
        bool whole = true;
        Row("avatarmotion", ProductVersion.Text, "");
        Row("system", $"{RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors", "");
        Row(".NET", Environment.Version.ToString(), "");
        List<string> advice = [];
        foreach (Component component in Components.Probe())
        {
            Row(component.Name, component.Found ?? (component.IsRequired ? "MISSING" : "not installed"), component.Purpose);
            if (component.Found is not null)
                continue;
            whole &= !component.IsRequired;
            advice.Add($"{component.Name}: {component.Remedy}{(component.IsRequired ? "" : "  (optional)")}");
        }

        whole &= Graphics(advice);
        Console.WriteLine();
        Console.WriteLine(whole ? "Everything that films need is there." : "Something that films need is missing:");
        foreach (string line in advice)
            Console.WriteLine("  " + line);
        return whole ? ExitCode.Done : ExitCode.MissingComponent;
    }

    private static bool Graphics(List<string> advice)
    {
        try
        {
            using GraphicsDevice device = GraphicsDevice.CreateHeadless();
            GraphicsInfo info = device.Info;
            Row("OpenGL", info.Version, "");
            Row("drawn by", info.Renderer, info.IsSoftware ? "the processor; a graphics card would be faster" : "a graphics card");
            return true;
        }
        catch (RenderingException error)
        {
            Row("OpenGL", "MISSING", "draws the pictures");
            advice.Add($"OpenGL: {error.Message}");
            return false;
        }
    }

    private static void Row(string name, string value, string note) =>
        Console.WriteLine(note.Length > 0 ? $"{name,-17} {value,-28} {note}" : $"{name,-17} {value}");
}
