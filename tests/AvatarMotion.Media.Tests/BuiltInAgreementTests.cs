using System;
using System.Collections.Generic;
using System.Linq;
using AvatarMotion.Audio;
using NUnit.Framework;

namespace AvatarMotion.Media.Tests;

/// <summary>How near the built-in rules come to espeak-ng, on words that they were not written for.</summary>
internal sealed class BuiltInAgreementTests
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["en"] = "magnet purple feeling garden station carousel bridges winding shallow desert traffic engine lovers swimming tunnel carnival orchid balance cradle meadow gravity carpet rocket planet fabric temple signal "
            + "shatter lightning ordinary stumble whistle ribbon velocity marble elevator umbrella crimson wasted healing faster louder sunset rooftop firefly nowhere somewhere breakdown dreamers sleepless endlessly mistake "
            + "complicated electricity hurricane alphabet cigarette restless tenderness yesterdays ceremony",
        ["es"] = "mariposa relojes jardín puente ventanal silencio murmullo campana hueso ceguera quebrar pájaros brújula cerezo llanura peligro gigante escalera zapatos lluvioso tranquilo riqueza azúcar cruzar guitarrero "
            + "payaso hielo huérfano ciudades luciérnaga extraño bailarina carretera pregunta respuesta caricias hermano oscuridad amanecer viajes quererte contigo jugando cuchillo",
        ["fr"] = "papillon jardins horloge pont silence murmure cloche rivage fragile brouillard paupières escalier chaussures pluvieux tranquille richesse sucre traverser clown glacier villes étrange danseuse route question "
            + "réponse frère sombre aurore voyages jouant couteau mensonges bruit lointain chaleur vague orageux miroir tambour violon sentiment rouge blanche coquelicot embrasser",
        ["de"] = "schmetterling garten brücken glocke flüstern zerbrechlich nebel treppe schuhe regnerisch zucker gletscher städte fremde tänzerin frage antwort bruder dunkelheit morgenrot reisen messer geräusch wärme "
            + "spiegel trommel geige gefühl blüten umarmung kerze feder löwenzahn schwimmen träumer wüste sturm hafen fernweh wolkenlos blitze donner himmelblau herzschlag",
        ["it"] = "farfalla giardino ponte campana sussurro fragile nebbia scala scarpe piovoso zucchero ghiacciaio città straniero ballerina strada domanda risposta fratello oscurità aurora viaggi coltello rumore calore "
            + "specchio tamburo violino sentimento fiori abbracciare candela piuma deserto porto lampo tuono azzurro battito ragazzi chiedere giocare sbagliare",
    };

    [TestCase("en", 0.87, 0.11)]
    [TestCase("es", 0.95, 0.04)]
    [TestCase("fr", 0.95, 0.06)]
    [TestCase("de", 0.93, 0.07)]
    [TestCase("it", 0.9, 0.1)]
    public void RulesSayNearlyWhatEspeakSays(string language, double leastSameVowels, double mostErrors)
    {
        string[] words = Words[language].Split(' ');
        EspeakPronouncer espeak = new();
        espeak.Prepare(words, language);
        BuiltInPronouncer rules = new();
        int same = 0, errors = 0, phones = 0;
        List<string> wrong = [];
        foreach (string word in words)
        {
            List<int> said = Classes(rules.Pronounce(word, language)), expected = Classes(espeak.Pronounce(word, language));
            int distance = Distance(said, expected);
            same += said.Count(PhoneClasses.IsVowel) == expected.Count(PhoneClasses.IsVowel) ? 1 : 0;
            errors += distance;
            phones += expected.Count;
            if (distance > 1)
                wrong.Add(word);
        }

        TestContext.Out.WriteLine($"{language}: {words.Length} words, same vowels {100.0 * same / words.Length:0.0} %, phone errors {100.0 * errors / phones:0.0} %; two and more errors: {string.Join(' ', wrong)}");
        Assert.That((double)same / words.Length, Is.GreaterThanOrEqualTo(leastSameVowels));
        Assert.That((double)errors / phones, Is.LessThanOrEqualTo(mostErrors));
    }

    private static List<int> Classes(IReadOnlyList<IReadOnlyList<string>> spoken)
    {
        List<int> classes = [];
        foreach (string phone in spoken.SelectMany(syllable => syllable))
            classes.AddRange(PhoneClasses.Parts(phone));
        return classes;
    }

    private static int Distance(List<int> a, List<int> b)
    {
        int[] row = Enumerable.Range(0, b.Count + 1).ToArray();
        for (int i = 1; i <= a.Count; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Count; j++)
                (row[j], diagonal) = (Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)), row[j]);
        }

        return row[^1];
    }
}
