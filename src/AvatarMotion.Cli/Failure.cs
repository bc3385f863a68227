using System;
using System.IO;
using AvatarMotion.Assets;
using AvatarMotion.Media;
using AvatarMotion.Rendering;
using AvatarMotion.Studio;

namespace AvatarMotion.Cli;

/// <summary>Turns an exception into the one sentence that a person reads and the exit code that a program reads.</summary>
internal static class Failure
{
    public static (string Sentence, int Code) Explain(Exception error) => error switch
    {
        OperationCanceledException => ("", ExitCode.Stopped),
        MediaException media => (media.Message, CodeOf(media)),
        RenderingException drawing => (drawing.Message, drawing.MissingComponent is null ? ExitCode.Fault : ExitCode.MissingComponent),
        AssetException asset => (asset.Message, ExitCode.Input),
        StudioException or ShowFileException or MoveFileException => (error.Message, ExitCode.Input),
        UnauthorizedAccessException or IOException => ($"{error.Message.TrimEnd('.')}.", ExitCode.Output),
        _ => ($"this is a fault of ours ({error.GetType().Name}: {OneLine(error.Message)}); please report it with the command you ran.", ExitCode.Fault),
    };

    private static int CodeOf(MediaException error) =>
        error.MissingComponent ? ExitCode.MissingComponent : error.OutputFailed ? ExitCode.Output : ExitCode.Input;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
