using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>What a word in a prompt asks for.</summary>
internal enum PromptMeaning
{
    Mood,
    Style,
    Stage,
    Energy,
    Filler,
}

/// <summary>The words that prompts are read with.</summary>
internal static class PromptWords
{
    private static readonly Dictionary<string, (PromptMeaning Meaning, string Value)> Words = Build();

    public static bool TryFind(string word, out PromptMeaning meaning, out string value)
    {
        bool found = Words.TryGetValue(word, out (PromptMeaning Meaning, string Value) entry);
        (meaning, value) = entry;
        return found;
    }

    private static Dictionary<string, (PromptMeaning Meaning, string Value)> Build()
    {
        Dictionary<string, (PromptMeaning Meaning, string Value)> words = new(StringComparer.Ordinal);
        Add(words, PromptMeaning.Mood, "hopeful", "hopeful uplifting optimistic warm bright joyful inspiring euphoric romantic");
        Add(words, PromptMeaning.Mood, "dreamy", "dreamy ethereal soft floating pastel magical whimsical hazy gentle");
        Add(words, PromptMeaning.Mood, "fierce", "fierce angry powerful aggressive dark intense bold hard rebellious fiery");
        Add(words, PromptMeaning.Mood, "playful", "playful fun funny cute happy cheerful silly bubbly candy sweet");
        Add(words, PromptMeaning.Mood, "melancholic", "melancholic melancholy sad lonely moody nostalgic bittersweet heartbroken rainy blue-hearted");
        Add(words, PromptMeaning.Mood, "cool", "cool sleek chill confident stylish urban neon cyber futuristic cyberpunk");
        AddStyles(words);
        Add(words, PromptMeaning.Stage, "rooftop", "rooftop roof skyline city");
        Add(words, PromptMeaning.Energy, "0.15", "minimal still motionless");
        Add(words, PromptMeaning.Energy, "0.35", "calm quiet slow relaxed small subtle laid-back tender");
        Add(words, PromptMeaning.Energy, "0.55", "medium moderate steady");
        Add(words, PromptMeaning.Energy, "0.85", "energetic lively big upbeat fast dynamic strong high-energy");
        Add(words, PromptMeaning.Energy, "1", "explosive wild maximum crazy insane huge epic");
        Add(words, PromptMeaning.Filler, "", "a an the and or with in on at of to for very really more less but please make it is be me video music song dance dancing dances colors colours color colour palette lights light lighting "
            + "stage mood style energy night like some look feel feeling vibe vibes her his their my i want would should must as by from into under over all no not that this");
        return words;
    }

    private static void AddStyles(Dictionary<string, (PromptMeaning Meaning, string Value)> words)
    {
        Add(words, PromptMeaning.Style, "hip-hop", "hip-hop hiphop rap trap street urban-dance new-jack-swing party-moves");
        Add(words, PromptMeaning.Style, "popping", "popping robot tutting animation isolations");
        Add(words, PromptMeaning.Style, "locking", "locking lock funk funky");
        Add(words, PromptMeaning.Style, "waacking", "waacking whacking punking vogue voguing");
        Add(words, PromptMeaning.Style, "house", "house club techno electronic jacking lofting");
        Add(words, PromptMeaning.Style, "shuffle", "shuffle shuffling edm rave hardstyle");
        Add(words, PromptMeaning.Style, "breaking", "breaking breakdance breakdancing b-boy b-girl bboy bgirl toprock freezes");
        Add(words, PromptMeaning.Style, "k-pop", "k-pop kpop girl-group boy-group");
        Add(words, PromptMeaning.Style, "j-pop", "j-pop jpop idol idols anime vocaloid");
        Add(words, PromptMeaning.Style, "pop", "pop dance-pop commercial");
        Add(words, PromptMeaning.Style, "disco", "disco boogie seventies");
        Add(words, PromptMeaning.Style, "latin", "latin latino latina salsa cumbia reggaeton bachata samba mambo merengue perreo");
        Add(words, PromptMeaning.Style, "swing", "swing charleston lindy lindy-hop jitterbug jazz");
        Add(words, PromptMeaning.Style, "contemporary", "contemporary lyrical modern-dance");
        Add(words, PromptMeaning.Style, "ballet", "ballet ballerina pirouette pirouettes classical");
        Add(words, PromptMeaning.Style, "waltz", "waltz viennese");
        Add(words, PromptMeaning.Style, "rock", "rock metal headbang headbanging punk grunge");
        Add(words, PromptMeaning.Style, "stage", "singer gestures stage-gestures microphone frontman");
        Add(words, PromptMeaning.Style, "ballad", "ballad slow-dance");
    }

    private static void Add(Dictionary<string, (PromptMeaning Meaning, string Value)> words, PromptMeaning meaning, string value, string list)
    {
        foreach (string word in list.Split(' '))
            words[word] = (meaning, value);
    }
}
