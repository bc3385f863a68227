using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using AvatarMotion.Audio;
using AvatarMotion.Media;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Writes a dance as dancers write it down: a page with a row for each eight-count, to rehearse from and to print.</summary>
public static class CountSheet
{
    /// <summary>Writes the page, which appears at <paramref name="output"/> when it is whole.</summary>
    /// <param name="planned">The Show.</param>
    /// <param name="output">An .html file.</param>
    /// <param name="performer">Whose dance, a cast id; null takes the first of the cast.</param>
    /// <param name="view">How the figures are seen.</param>
    /// <param name="cancellation">Stops the bake.</param>
    /// <returns>What was odd but worked, one sentence each.</returns>
    public static IReadOnlyList<string> Write(PlannedShow planned, string output, string? performer = null, PracticeView view = PracticeView.Mirror, CancellationToken cancellation = default)
    {
        if (Path.GetExtension(output).ToLowerInvariant() is not (".html" or ".htm"))
            throw new StudioException($"{output}: a count sheet is a web page; name it .html.");
        OutputPlace.Check(output, planned.Files);
        string id = performer ?? planned.Show.Cast[0].Id;
        Casting casting = new(planned.Show, planned.Folder);
        Performance performance = ShowRenderer.Bake(planned, casting, planned.Show.Video, cancellation);
        if (!performance.Performers.TryGetValue(id, out Performer? dancer))
            throw new StudioException($"There is no performer \"{id}\" in this Show; its cast is {string.Join(", ", performance.Performers.Keys)}.");
        IReadOnlyList<DancePhrase> phrases = ShowDance.ToDance(planned.Show, id, new MusicalGrid(planned.Song));
        IReadOnlyList<CountRow> rows = CountRow.Cut(CountTrack.Of(phrases, planned.Song), phrases);
        if (rows.Count == 0)
            throw new StudioException($"\"{id}\" dances no phrase in this Show: there is nothing to count.");
        string page = new CountSheetPage(planned, performance, dancer, view).Compose(rows);
        UnfinishedFile.Write(output, stream => stream.Write(Encoding.UTF8.GetBytes(page)));
        return casting.Warnings;
    }
}
