using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using AvatarMotion.Audio;

namespace AvatarMotion.Media;

/// <summary>
/// Pronounces words of a hundred languages through espeak-ng, a program of its own: give it all words of a song at once with <see cref="Prepare"/>, since each call of the program takes some
/// 10 ms. What it said is remembered. Serves one thread at a time.
/// </summary>
public sealed class EspeakPronouncer : IPronouncer
{
    private const string Program = "espeak-ng";
    private const string Remedy = "install espeak-ng (Debian: sudo apt install espeak-ng; Fedora: sudo dnf install espeak-ng; macOS: brew install espeak-ng)";
    private const double PatienceSeconds = 20;

    private readonly BuiltInPronouncer _builtIn = new();
    private readonly Dictionary<(string Word, string Voice), IReadOnlyList<IReadOnlyList<string>>> _spoken = [];

    /// <summary>Asks for all <paramref name="words"/> in one call of the program.</summary>
    /// <param name="words">Words in any script.</param>
    /// <param name="language">ISO 639-1 code, or empty to guess from the letters.</param>
    public void Prepare(IEnumerable<string> words, string language)
    {
        Dictionary<string, List<string>> byVoice = [];
        foreach (string word in words)
        {
            string voice = SpeechLanguage.Of(word, language);
            if (!_spoken.TryAdd((word, voice), []))
                continue;
            if (BuiltInPronouncer.KnowsBetter(word, language))
            {
                _spoken[(word, voice)] = _builtIn.Pronounce(word, language);
                continue;
            }

            if (!byVoice.TryGetValue(voice, out List<string>? asked))
                byVoice.Add(voice, asked = []);
            asked.Add(word);
        }

        foreach ((string voice, List<string> asked) in byVoice)
            Ask(asked, voice);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<string>> Pronounce(string word, string language)
    {
        Prepare([word], language);
        return _spoken[(word, SpeechLanguage.Of(word, language))];
    }

    private void Ask(List<string> words, string voice)
    {
        string[] lines = Speak(words, voice);
        if (lines.Length == words.Count)
        {
            for (int i = 0; i < words.Count; i++)
                _spoken[(words[i], voice)] = Heard(words[i], voice, lines[i]);
        }
        else if (words.Count > 1)
        {
            // A word with a mark inside may be spoken as two: then one by one.
            foreach (string word in words)
                Ask([word], voice);
        }
        else
        {
            _spoken[(words[0], voice)] = Heard(words[0], voice, string.Join(' ', lines));
        }
    }

    // It leaves the language, as brackets tell, for words that look foreign to it and letters that it does not know: the built-in rules stay.
    private IReadOnlyList<IReadOnlyList<string>> Heard(string word, string voice, string line) =>
        line.Contains('(') ? _builtIn.Pronounce(word, SpeechLanguage.Code(voice)) : EspeakPhones.Syllables(line);

    /// <summary>One line of phones per word; the empty line between words ends each, so that none leans on the next.</summary>
    private static string[] Speak(List<string> words, string voice)
    {
        using ChildProcess espeak = ChildProcess.Start(Program, ["-q", "--ipa", "--sep=_", "-b", "1", "-v", voice, "--stdin"], Remedy);
        StringBuilder text = new();
        foreach (string word in words)
            text.Append(Spoken(word, SpeechLanguage.Code(voice))).Append("\n\n");
        Task writing = Task.Run(() => Write(espeak.Input, text.ToString()));
        using StreamReader reader = new(espeak.Output, Encoding.UTF8);
        Task<string> reading = reader.ReadToEndAsync();
        if (!Task.WhenAll(writing, reading).Wait(TimeSpan.FromSeconds(PatienceSeconds)) || espeak.WaitForExit(PatienceSeconds) != 0)
            return [];
        return reading.Result.TrimEnd('\n').Split('\n');
    }

    private static void Write(Stream input, string text)
    {
        try
        {
            input.Write(Encoding.UTF8.GetBytes(text));
            input.Close();
        }
        catch (IOException)
        {
            // It ended without listening: no such voice. Its exit code says so.
        }
    }

    // Marks around a word are not spoken, and a mark alone would be read out or swallow its line.
    private static string Spoken(string word, string language)
    {
        string spoken = string.Join(' ', SungSpelling.Words(word, language));
        return spoken.Trim('\'').Length > 0 ? spoken : ".";
    }
}
