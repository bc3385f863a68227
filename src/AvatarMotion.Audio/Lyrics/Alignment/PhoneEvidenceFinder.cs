using System;

namespace AvatarMotion.Audio;

/// <summary>Brings what is heard of a song into the form that words are aligned with.</summary>
internal static class PhoneEvidenceFinder
{
    /// <summary>The acoustic model answers frame by frame, and neighbors say the same twice: each frame counts for less than a witness of its own.</summary>
    private const float Weight = 0.4f;


    /// <summary>Division by what is usual favors rare sounds wherever nothing is sure; rests get as much back.</summary>
    private const float RestFavor = 2f;

    private const float Doubt = 0.05f;
    private const float SungInPause = 0.1f;
    private const double AllWritten = 1.6;
    private const double MuchUnwritten = 2.5;
    private const double BareRate = 50.0;
    private const double NoteWidth = 0.03;
    private const float NoteGain = 1.2f;

    /// <summary>The evidence of <paramref name="song"/>: of the acoustic model where it listened, else of the voice alone.</summary>
    /// <param name="song">What was heard.</param>
    /// <param name="written">Seconds that the words take in unhurried singing.</param>
    public static PhoneEvidence Find(Song song, double written)
    {
        PhonePosteriors heard = song.PhonePosteriors;
        PhoneEvidence evidence = heard.Frames > 0 ? FromPhones(heard, written) : FromVoice(song);
        AddNotes(song, evidence);
        return evidence;
    }

    /// <summary>Chances divided by what is usual in this song (the posterior of a class says little where the class is frequent), with some doubt left.</summary>
    private static PhoneEvidence FromPhones(PhonePosteriors heard, double written)
    {
        float[] usual = Usual(heard);
        float usualRest = usual[PhoneClasses.Silence] + usual[PhoneClasses.Breath];
        PhoneEvidence evidence = new(heard.Rate, heard.Frames) { SungSeconds = (1f - usualRest) * heard.Frames / heard.Rate };
        float unwritten = SungInPause * Unwritten(evidence.SungSeconds / Math.Max(written, 1e-3));
        for (int frame = 0; frame < heard.Frames; frame++)
        {
            ReadOnlySpan<float> logs = heard.Frame(frame);
            Span<float> values = evidence.Frame(frame);
            for (int i = 0; i < logs.Length; i++)
                values[i] = Score(MathF.Exp(logs[i]) / usual[i]);
            float rest = MathF.Exp(logs[PhoneClasses.Silence]) + MathF.Exp(logs[PhoneClasses.Breath]);
            SetRest(values, rest / usualRest, (1f - rest) / (1f - usualRest), unwritten);
        }

        return evidence;
    }

    /// <summary>Where much more is sung than is written, a part of the song's words is missing, and what is between lines is sung as well.</summary>
    private static float Unwritten(double sungToWritten) => (float)Math.Exp(Math.Min(1, Math.Max(0, (sungToWritten - AllWritten) / (MuchUnwritten - AllWritten))));

    private static void SetRest(Span<float> values, float rest, float sung, float unwritten)
    {
        values[PhoneEvidence.RestColumn] = Score(rest) + Weight * RestFavor;
        values[PhoneEvidence.PauseColumn] = Score((1f - SungInPause) * rest + unwritten * sung) + Weight * RestFavor;
    }

    private static float Score(float ratio) => Weight * MathF.Log((1f - Doubt) * Math.Max(ratio, 0f) + Doubt);

    private static float[] Usual(PhonePosteriors heard)
    {
        const float Even = 0.1f;
        float[] usual = new float[PhoneClasses.Count];
        for (int frame = 0; frame < heard.Frames; frame++)
        {
            ReadOnlySpan<float> logs = heard.Frame(frame);
            for (int i = 0; i < usual.Length; i++)
                usual[i] += MathF.Exp(logs[i]);
        }

        for (int i = 0; i < usual.Length; i++)
            usual[i] = (1f - Even) * usual[i] / heard.Frames + Even / usual.Length;
        return usual;
    }

    /// <summary>Without an acoustic model: where somebody sings, how far the mouth is open, and which color its vowel has.</summary>
    private static PhoneEvidence FromVoice(Song song)
    {
        PhoneEvidence evidence = new(BareRate, (int)(song.Duration * BareRate) + 1);
        float[] sung = Sung(song, evidence);
        float usual = 0.02f;
        foreach (float chance in sung)
            usual += 0.96f * chance / sung.Length;
        for (int frame = 0; frame < evidence.Frames; frame++)
        {
            Span<float> values = evidence.Frame(frame);
            float voice = sung[frame] / usual, open = song.MouthOpen.At(frame / BareRate), spread = song.MouthSpread.At(frame / BareRate);
            for (int i = 0; i < PhoneClasses.Count; i++)
                values[i] = Score(voice * Likeness(i, open, spread));
            evidence.SungSeconds += sung[frame] / BareRate;
            SetRest(values, (1f - sung[frame]) / (1f - usual), voice, SungInPause);
        }

        return evidence;
    }

    // An open mouth speaks for a vowel, and its color for one vowel rather than another.
    private static float Likeness(int phoneClass, float open, float spread)
    {
        if (!PhoneClasses.IsVowel(phoneClass))
            return 1.3f - 0.8f * open;
        float away = spread - (float)Phones.VowelColor(PhoneClasses.Name(phoneClass));
        return (0.7f + 0.8f * open) * MathF.Exp(-0.5f * away * away);
    }

    private static float[] Sung(Song song, PhoneEvidence evidence)
    {
        float[] sung = new float[evidence.Frames];
        float nobody = song.Voice.Count == 0 ? 0.5f : 0.05f;
        for (int i = 0; i < sung.Length; i++)
            sung[i] = nobody;
        foreach (VoiceSpan span in song.Voice)
        {
            int last = Math.Min(sung.Length - 1, (int)(span.End * BareRate));
            for (int i = Math.Max(0, (int)Math.Ceiling(span.Start * BareRate)); i <= last; i++)
                sung[i] = 0.95f;
        }

        return sung;
    }

    /// <summary>Vowels open where notes begin, and seldom elsewhere.</summary>
    private static void AddNotes(Song song, PhoneEvidence evidence)
    {
        foreach (Note note in song.Notes)
        {
            int reach = (int)(3 * NoteWidth * evidence.Rate), center = (int)Math.Round(note.Start * evidence.Rate);
            for (int i = Math.Max(0, center - reach); i <= Math.Min(evidence.Frames - 1, center + reach); i++)
            {
                double away = (i / evidence.Rate - note.Start) / NoteWidth;
                evidence.VowelOpens[i] = Math.Max(evidence.VowelOpens[i], NoteGain * (float)Math.Exp(-0.5 * away * away));
            }
        }
    }
}
