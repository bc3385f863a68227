using System.Collections.Generic;
using System.IO;
using System.Linq;
using AvatarMotion.Assets;
using AvatarMotion.Media;

namespace AvatarMotion.Studio;

/// <summary>The words on a film: what is sung, the title, and the credits, in the style that the Show or the person asks for.</summary>
public static class ScreenWords
{
    /// <summary>No words at all.</summary>
    public const string Off = "off";

    private const string Plain = "plain";
    private const string Maker = "Made with AvatarMotion";

    /// <summary>What <c>words</c> may say.</summary>
    public static IReadOnlyList<string> Styles { get; } = [.. WordStyles.All, Off];

    /// <summary>What <c>credits</c> may say.</summary>
    public static IReadOnlyList<string> Cards { get; } = ["full", Plain, Off];

    /// <summary>The style of a film: what the person asks for now, else what the Show says, else what goes with its mood; <see cref="Off"/> for none.</summary>
    public static string StyleOf(Show show, FilmOptions options)
    {
        if (!options.Words)
            return Off;
        string asked = options.WordStyle ?? show.Treatment.Words;
        return asked.Length > 0 ? asked : WordStyles.ForMood(show.Treatment.Mood);
    }

    /// <summary>Rows of the credit card below title and artist: who performs, on whose terms, and what made the film.</summary>
    public static IReadOnlyList<string> Credits(Show show, IReadOnlyList<Avatar> avatars)
    {
        if (show.Treatment.Credits == Off)
            return [];
        List<string> singers = [], dancers = [], licenses = [];
        for (int i = 0; i < avatars.Count; i++)
        {
            string name = Name(avatars[i], show.Cast[i]);
            List<string> group = show.Cast[i].Sings ? singers : dancers;
            if (!group.Contains(name))
                group.Add(name);
            string license = avatars[i].License.Trim().Length > 0 ? $"{name}: {avatars[i].License.Trim()}" : "";
            if (license.Length > 0 && !licenses.Contains(license))
                licenses.Add(license);
        }

        List<string> rows = [];
        if (singers.Count > 0)
            rows.Add("Sung by " + string.Join(", ", singers));
        if (dancers.Any(name => !singers.Contains(name)))
            rows.Add("Danced by " + string.Join(", ", dancers.Except(singers)));
        rows.AddRange(licenses);
        if (show.Treatment.Credits != Plain)
            rows.Add(Maker);
        return rows;
    }

    /// <summary>What draws the words of a film, or null for none.</summary>
    internal static LyricPictures? Draw(PlannedShow planned, Casting casting, VideoSettings video, FilmOptions options)
    {
        string style = StyleOf(planned.Show, options);
        if (style == Off)
            return null;
        LyricStyle look = new()
        {
            Width = video.Width, Height = video.Height, Palette = planned.Show.Treatment.Palette, Style = style,
            Beats = planned.Song.Beats,
            Title = planned.Song.Title, Artist = planned.Song.Artist,
            Credits = Credits(planned.Show, casting.Avatars), End = planned.Song.Duration,
        };
        return new LyricPictures(AssScript.Build(planned.Song.Lyrics, look), video.Width, video.Height);
    }

    private static string Name(Avatar avatar, CastMember member) =>
        avatar.Name.Trim().Length > 0 ? avatar.Name.Trim() : Path.GetFileNameWithoutExtension(member.Avatar);
}
