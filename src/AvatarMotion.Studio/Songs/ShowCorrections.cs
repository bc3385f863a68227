using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Lets what a person corrects in a Show count in its song.</summary>
internal static class ShowCorrections
{
    /// <summary><paramref name="heard"/> as corrected by <paramref name="show"/>, which was read from <paramref name="text"/>.</summary>
    /// <exception cref="ShowFileException">A correction does not fit the song; the message names its line.</exception>
    public static Song Apply(Show show, Song heard, string text, string name)
    {
        try
        {
            return SongCorrections.Apply(heard, show.Song.Corrections);
        }
        catch (SongCorrectionException error)
        {
            ShowNode? list = ShowTree.Read(text, name).Find("song")?.Find("corrections");
            throw new ShowFileException(name, list is not null && error.Index < list.Items.Count ? list.Items[error.Index].Line : 0, error.Message);
        }
    }
}
