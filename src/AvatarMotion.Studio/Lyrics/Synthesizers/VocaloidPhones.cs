using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Studio;

/// <summary>Phones as VOCALOID writes them: Japanese where the lyric is kana or all symbols are Japanese ones, else English.</summary>
internal static class VocaloidPhones
{
    public static IReadOnlyList<string> Read(string phones, string lyric)
    {
        if (phones.Trim() is "" or "-" or "Sil" or "Asp" or "?")
            return [];
        bool isJapanese = WordSplitter.IsKana(SynthLyric.Letters(lyric)) || Romaji.ToKana(lyric) is not null && SynthPhones.IsAll(phones, SynthAlphabet.XSampaJapanese);
        return SynthPhones.Read(phones, isJapanese ? SynthAlphabet.XSampaJapanese : SynthAlphabet.XSampaEnglish);
    }
}
