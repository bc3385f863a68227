using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>The mouth from phones in time: each phone's shape rises before it sounds and gives way to the next, closures win.</summary>
internal sealed class LyricMouth
{
    /// <summary>Lips lead the sound by this many seconds.</summary>
    private const double Lead = 0.02;

    private const double Attack = 0.07;
    /// <summary>Lips take longer than the tongue to come together from a wide vowel: at most about 0.3 of the opening in 1/60 s.</summary>
    private const double ClosureAttack = 0.08;

    private const double Release = 0.09;
    private const double ShortestClosure = 0.05;
    private readonly List<Phone> _phones = new();
    private int _cursor;

    public LyricMouth(Lyrics lyrics)
    {
        foreach (LyricLine line in lyrics.Lines)
        {
            foreach (LyricWord word in line.Words)
            {
                foreach (Syllable syllable in word.Syllables)
                    _phones.AddRange(syllable.Phones);
            }
        }

        _phones.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    public bool HasPhones => _phones.Count > 0;

    /// <summary>Writes the 15 viseme weights at <paramref name="time"/>; call with ascending times.</summary>
    public void Write(double time, float[] weights)
    {
        double now = time + Lead;
        while (_cursor < _phones.Count && _phones[_cursor].End + Release + ShortestClosure < now)
            _cursor++;
        float total = 0f;
        float presence = 0f;
        float closure = 0f;
        for (int i = _cursor; i < _phones.Count && _phones[i].Start - Attack < now; i++)
        {
            float level = Level(_phones[i], now);
            if (level <= 0f)
                continue;
            FaceShape shape = ShapeAt(_phones[i], now);
            if (shape == FaceShape.PP)
            {
                closure = Math.Max(closure, level);
                continue;
            }

            float share = level * VisemeMap.Dominance(shape);
            weights[(int)shape] += share;
            total += share;
            presence = Math.Max(presence, level);
        }

        Normalize(weights, total, presence, closure);
    }

    // Pressed lips leave no opening to the vowels around them, however wide those are; as they part, the vowels come in just as gradually.
    private static void Normalize(float[] weights, float total, float presence, float closure)
    {
        for (int i = 0; i < FaceShapes.VisemeCount; i++)
            weights[i] = total > 0f ? weights[i] / total * presence * (1f - closure) : 0f;
        weights[(int)FaceShape.PP] = closure;
    }

    private static FaceShape ShapeAt(Phone phone, double now)
    {
        double length = Math.Max(phone.End - phone.Start, 1e-3);
        return VisemeMap.Shape(phone.Symbol, Easing.Clamp01((float)((now - phone.Start) / length)));
    }

    // A closure holds for at least one frame of film even where the singer hurries.
    private static float Level(Phone phone, double now)
    {
        bool closes = Phones.ClosesLips(phone.Symbol);
        double end = closes ? Math.Max(phone.End, phone.Start + ShortestClosure) : phone.End;
        double attack = closes ? ClosureAttack : Attack;
        float rise = Easing.Smooth((float)((now - phone.Start + attack) / attack));
        float fall = Easing.Smooth((float)((end + Release - now) / Release));
        return Math.Min(rise, fall);
    }
}
