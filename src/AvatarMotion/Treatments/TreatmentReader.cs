using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>Reads a prompt word by word: moods, styles, colors by name or as <c>#rrggbb</c>, energy words and <c>energy 80%</c>, the stage, and parts of the song (<c>slow verses</c>). Needs no network.</summary>
public static class TreatmentReader
{
    /// <summary>What the prompt asks for; what it leaves open follows the song's feel, or the default treatment where no song is given.</summary>
    /// <param name="prompt">In words; empty leaves everything open.</param>
    /// <param name="song">The song as it was heard, or null.</param>
    public static TreatmentReading FromPrompt(string prompt, Song? song = null)
    {
        Draft draft = new();
        string[] words = Split(prompt ?? "");
        for (int i = 0; i < words.Length; i++)
            draft.Take(words, ref i);
        return new TreatmentReading(draft.ToTreatment(prompt ?? "", SongMood.IsKnown(song) ? song : null), draft.Unknown);
    }

    /// <summary>Words in lower case; dashes inside words, # before colors, % behind numbers and decimal points stay.</summary>
    private static string[] Split(string prompt)
    {
        List<string> words = new();
        StringBuilder word = new();
        string text = prompt.ToLowerInvariant() + " ";
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            bool inside = char.IsLetterOrDigit(letter) || letter == '#' || letter == '%' || (word.Length > 0 && (letter == '-' || letter == '\''));
            bool point = letter == '.' && word.Length > 0 && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
            if (inside || point)
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString().TrimEnd('-', '\''));
                word.Clear();
            }
        }

        return words.ToArray();
    }

    /// <summary>A treatment while its words come in.</summary>
    private sealed class Draft
    {
        private readonly Dictionary<string, double> _style = new(StringComparer.Ordinal);
        private readonly Dictionary<string, double> _sections = new(StringComparer.Ordinal);
        private readonly List<string> _colors = new();
        private readonly List<string> _unknown = new();
        private string? _mood;
        private string? _stage;
        private double? _energy;

        public IReadOnlyList<string> Unknown => _unknown;

        public void Take(string[] words, ref int index)
        {
            string word = words[index];
            if (ColorWords.Find(word) is { } color)
            {
                if (!_colors.Contains(color))
                    _colors.Add(color);
            }
            else if (TakeNumber(words, index) || SectionWords.Name(word) is not null)
            {
                return;
            }
            else if (!PromptWords.TryFind(word, out PromptMeaning meaning, out string value))
            {
                if (!_unknown.Contains(word))
                    _unknown.Add(word);
            }
            else
            {
                TakeMeaning(words, index, meaning, value);
            }
        }

        public Treatment ToTreatment(string prompt, Song? song)
        {
            string mood = _mood ?? (song is null ? new Treatment().Mood : SongMood.Of(song.Feel));
            return new Treatment
            {
                Mood = mood,
                Energy = _energy ?? (_mood is not null ? MoodPalettes.EnergyOf(mood) : song is null ? new Treatment().Energy : SongMood.Energy(song.Feel)),
                Style = song is null || _style.Count > 0 ? Shares() : SongMood.Dances(song),
                SectionEnergy = _sections,
                Stage = _stage ?? new Treatment().Stage,
                Palette = PaletteMaker.Make(mood, _colors, prompt, song?.Feel),
                Prompt = prompt.Trim(),
            };
        }

        /// <summary><c>80%</c> and <c>energy 0.8</c> say how big.</summary>
        private bool TakeNumber(string[] words, int index)
        {
            string word = words[index];
            bool percent = word.EndsWith("%", StringComparison.Ordinal);
            if (!double.TryParse(word.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
                return false;
            bool named = index > 0 && words[index - 1] == "energy";
            if (!percent && !named)
                return false;
            _energy = Math.Min(percent || number > 1 ? number / 100 : number, 1);
            return true;
        }

        private void TakeMeaning(string[] words, int index, PromptMeaning meaning, string value)
        {
            if (meaning == PromptMeaning.Mood)
                _mood ??= value;
            else if (meaning == PromptMeaning.Style)
                _style[value] = (_style.TryGetValue(value, out double share) ? share : 0) + (_style.Count == 0 ? 2 : 1);
            else if (meaning == PromptMeaning.Stage)
                _stage ??= value;
            else if (meaning == PromptMeaning.Energy)
                TakeEnergy(words, index, double.Parse(value, CultureInfo.InvariantCulture));
        }

        /// <summary><c>slow verses</c> and <c>verses slow</c> speak of a part, <c>slow</c> alone of the whole.</summary>
        private void TakeEnergy(string[] words, int index, double energy)
        {
            string? section = index + 1 < words.Length ? SectionWords.Name(words[index + 1]) : null;
            section ??= index > 0 ? SectionWords.Name(words[index - 1]) : null;
            if (section is not null)
                _sections[section] = energy;
            else
                _energy ??= energy;
        }

        private Dictionary<string, double> Shares()
        {
            double sum = 0;
            foreach (double share in _style.Values)
                sum += share;
            Dictionary<string, double> shares = new(StringComparer.Ordinal);
            foreach (KeyValuePair<string, double> style in _style)
                shares[style.Key] = Math.Round(style.Value / sum, 2);
            return shares;
        }
    }
}
