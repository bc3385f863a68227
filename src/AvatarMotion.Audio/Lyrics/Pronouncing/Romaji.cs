using System.Text.RegularExpressions;

namespace AvatarMotion.Audio;

/// <summary>Tells Japanese in Latin letters from English words in a Japanese song.</summary>
internal static class Romaji
{
    private static readonly Regex Moras = new(@"^(?:(?:[bgkmnpr]y|[kgszjtdnhfbpmyrw]|sh|ch|ts)?[aiueoāīūēō]|n'?(?![aiueoy])|(?:k(?=k)|s(?=s)|t(?=t|ch)|p(?=p)))+$", RegexOptions.CultureInvariant);

    /// <summary>Whether a word can be Japanese and is no frequent English one.</summary>
    public static bool Is(string word)
    {
        string plain = word.Trim().Trim(',', '.', '!', '?', '"', '(', ')', ';', ':', '~', '…').ToLowerInvariant();
        return Moras.IsMatch(plain) && (LatinScore.IsFrequent(plain, "ja") || !(LatinScore.IsFrequent(plain, "en") || SpokenLanguage.Of("en")?.HasWord(plain) == true));
    }
}
