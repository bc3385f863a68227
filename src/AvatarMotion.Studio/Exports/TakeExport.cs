using System.IO;
using System.Threading;
using AvatarMotion.Assets;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>Writes a performer's take to a file; the ending chooses the format.</summary>
public static class TakeExport
{
    /// <summary>Bakes <paramref name="planned"/> and writes one performer to <paramref name="output"/> (.json or .bvh), which appears when it is whole.</summary>
    /// <param name="performer">Cast id; null takes the first.</param>
    /// <param name="rate">Frames per second.</param>
    public static void Write(PlannedShow planned, string output, string? performer, double rate, CancellationToken cancellation = default)
    {
        string ending = Path.GetExtension(output).ToLowerInvariant();
        if (ending is not ".json" and not ".bvh")
            throw new StudioException($"{output}: a take is exported as .bvh or .json; name the file so.");
        OutputPlace.Check(output, planned.Files);
        Casting casting = new(planned.Show, planned.Folder);
        Performance performance = ShowRenderer.Bake(planned, casting, planned.Show.Video, cancellation);
        string id = performer ?? planned.Show.Cast[0].Id;
        if (!performance.Performers.TryGetValue(id, out Performer? chosen))
            throw new StudioException($"There is no performer \"{id}\" in this Show; its cast is {string.Join(", ", performance.Performers.Keys)}.");
        UnfinishedFile.Write(output, stream => Write(performance, chosen, rate, ending, stream));
    }

    private static void Write(Performance performance, Performer performer, double rate, string ending, Stream stream)
    {
        if (ending == ".json")
        {
            TakeJson.Write(performance, performer, rate, stream);
            return;
        }

        using StreamWriter text = new(stream, leaveOpen: true);
        BvhWriter.Write(performer.Rig, performer.Finished, performance.Duration, rate, text);
    }
}
