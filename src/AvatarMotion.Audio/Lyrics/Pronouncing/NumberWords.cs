using System;
using System.Globalization;

namespace AvatarMotion.Audio;

/// <summary>Numbers as they are said in the six languages.</summary>
internal static class NumberWords
{
    private const int Largest = 999_999;

    private static readonly string[] EnglishSmall = Split("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
    private static readonly string[] EnglishTens = Split("- - twenty thirty forty fifty sixty seventy eighty ninety");
    private static readonly string[] SpanishSmall = Split("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve");
    private static readonly string[] SpanishTens = Split("- - veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa");
    private static readonly string[] SpanishHundreds = Split("- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos");
    private static readonly string[] FrenchSmall = Split("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf");
    private static readonly string[] FrenchTens = Split("- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt");
    private static readonly string[] GermanSmall = Split("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn");
    private static readonly string[] GermanTens = Split("- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig");
    private static readonly string[] ItalianSmall = Split("zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove");
    private static readonly string[] ItalianTens = Split("- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta");
    private static readonly string[] JapaneseSmall = Split("ぜろ いち に さん よん ご ろく なな はち きゅう");
    private static readonly string[] EnglishFirsts = Split("- first second third fourth fifth sixth seventh eighth ninth");

    /// <summary>The words of a number, with spaces between them; empty where the language is another or the number is larger than 999 999.</summary>
    /// <param name="digits">Digits 0-9 alone.</param>
    /// <param name="language">ISO 639-1.</param>
    public static string Of(string digits, string language)
    {
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > Largest)
            return "";
        return language switch
        {
            "en" => digits.Length == 4 && number is >= 1100 and < 2000 ? EnglishYear(number) : English(number),
            "es" => Spanish(number),
            "fr" => French(number),
            "de" => digits.Length == 4 && number is >= 1100 and < 2000 ? German(number / 100) + "hundert" + (number % 100 > 0 ? German(number % 100) : "") : German(number),
            "it" => Italian(number),
            "ja" => Japanese(number),
            _ => "",
        };
    }

    /// <summary>"first" of 1: English alone writes its ordinals with digits so much (1st, 22nd) that songs have them.</summary>
    public static string EnglishOrdinal(string digits)
    {
        string words = Of(digits, "en");
        if (words.Length == 0)
            return "";
        int last = words.LastIndexOf(' ') + 1, unit = Array.IndexOf(EnglishSmall, words.Substring(last));
        if (unit is > 0 and < 10)
            return words.Substring(0, last) + EnglishFirsts[unit];
        return words.EndsWith("y", StringComparison.Ordinal) ? words.Substring(0, words.Length - 1) + "ieth" : words + "th";
    }

    private static string English(int number)
    {
        if (number < 20)
            return EnglishSmall[number];
        if (number < 100)
            return Joined(EnglishTens[number / 10], number % 10, English);
        return number < 1000 ? Joined(EnglishSmall[number / 100] + " hundred", number % 100, English) : Joined(English(number / 1000) + " thousand", number % 1000, English);
    }

    private static string EnglishYear(int number)
    {
        int rest = number % 100;
        return English(number / 100) + " " + (rest == 0 ? "hundred" : rest < 10 ? "oh " + EnglishSmall[rest] : English(rest));
    }

    private static string Spanish(int number)
    {
        if (number < 30)
            return SpanishSmall[number];
        if (number < 100)
            return number % 10 == 0 ? SpanishTens[number / 10] : SpanishTens[number / 10] + " y " + SpanishSmall[number % 10];
        if (number < 1000)
            return number == 100 ? "cien" : Joined(SpanishHundreds[number / 100], number % 100, Spanish);
        return Joined(number < 2000 ? "mil" : Spanish(number / 1000) + " mil", number % 1000, Spanish);
    }

    private static string French(int number)
    {
        if (number < 20)
            return FrenchSmall[number];
        if (number < 100)
            return FrenchTwoDigits(number);
        if (number < 1000)
            return Joined(number < 200 ? "cent" : FrenchSmall[number / 100] + " cent", number % 100, French);
        return Joined(number < 2000 ? "mille" : French(number / 1000) + " mille", number % 1000, French);
    }

    private static string FrenchTwoDigits(int number)
    {
        int tens = number / 10, rest = tens is 7 or 9 ? number % 10 + 10 : number % 10;
        if (rest == 0)
            return FrenchTens[tens];
        return FrenchTens[tens] + (rest is 1 or 11 && tens < 8 ? " et " : " ") + FrenchSmall[rest];
    }

    private static string German(int number)
    {
        if (number < 20)
            return GermanSmall[number];
        if (number < 100)
            return number % 10 == 0 ? GermanTens[number / 10] : GermanOne(number % 10) + "und" + GermanTens[number / 10];
        string head = number < 1000 ? GermanOne(number / 100) + "hundert" : (number < 2000 ? "ein" : German(number / 1000)) + "tausend";
        int rest = number < 1000 ? number % 100 : number % 1000;
        return rest == 0 ? head : head + " " + German(rest);
    }

    private static string GermanOne(int number) => number == 1 ? "ein" : GermanSmall[number];

    private static string Italian(int number)
    {
        if (number < 20)
            return ItalianSmall[number];
        if (number < 100)
        {
            string tens = ItalianTens[number / 10];
            // The ten loses its last vowel before uno and otto.
            return number % 10 == 0 ? tens : (number % 10 is 1 or 8 ? tens.Substring(0, tens.Length - 1) : tens) + ItalianSmall[number % 10];
        }

        if (number < 1000)
            return Joined(number < 200 ? "cento" : ItalianSmall[number / 100] + "cento", number % 100, Italian);
        return Joined(number < 2000 ? "mille" : Italian(number / 1000) + "mila", number % 1000, Italian);
    }

    private static string Japanese(int number)
    {
        if (number < 10)
            return JapaneseSmall[number];
        if (number >= 10_000)
            return Japanese(number / 10_000) + "まん" + Rest(number % 10_000);
        if (number >= 1000)
            return (number / 1000) switch { 1 => "せん", 3 => "さんぜん", 8 => "はっせん", int thousands => JapaneseSmall[thousands] + "せん" } + Rest(number % 1000);
        if (number >= 100)
            return (number / 100) switch { 1 => "ひゃく", 3 => "さんびゃく", 6 => "ろっぴゃく", 8 => "はっぴゃく", int hundreds => JapaneseSmall[hundreds] + "ひゃく" } + Rest(number % 100);
        return (number < 20 ? "" : JapaneseSmall[number / 10]) + "じゅう" + Rest(number % 10);
    }

    private static string Rest(int number) => number == 0 ? "" : Japanese(number);

    private static string Joined(string head, int rest, Func<int, string> say) => rest == 0 ? head : head + " " + say(rest);

    private static string[] Split(string words) => words.Split(' ');
}
