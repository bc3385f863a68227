using System;
using System.IO;

namespace AvatarMotion.SongMaker;

/// <summary>Score to sound: band, lead voice, doubles, harmonies, effects, mix.</summary>
internal static class SongRenderer
{
    public static (Stereo Song, float[] Voice) Render(Score score, VoicePlan plan, double duration, int rate)
    {
        if (score.HasCast)
            return CastRenderer.Render(score, plan, duration, rate);
        Mixer mixer = new(duration, rate);
        AddBand(mixer, score, rate);
        float[] voice = AddVoices(mixer, score, plan, duration, rate);
        AddRisers(mixer, score, duration, rate);
        return (mixer.Master(), voice);
    }

    private static void AddBand(Mixer mixer, Score score, int rate)
    {
        Band band = Band.Arrange(score);
        string folder = Directory.CreateTempSubdirectory("songmaker").FullName;
        try
        {
            foreach (MidiPart part in band.Parts)
            {
                if (!part.IsEmpty)
                    mixer.AddPart(part.Name, FluidSynth.Render(part, score.Tempo, folder, rate), band.Kicks);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static float[] AddVoices(Mixer mixer, Score score, VoicePlan plan, double duration, int rate)
    {
        float[] lead = Sing(plan, duration, rate, _ => 0, 1);
        Normalize(lead, 0.11);
        mixer.AddVoice(lead, 1.0, 0, 0.35);
        double eighth = 0.75 * score.BeatSeconds;
        mixer.AddVoice(lead, 0.10, 0.5, 1.0, eighth);
        float[] doubled = Only(score, plan, "double", duration, rate, _ => 0.07, 2, 0.11);
        float[] doubledLow = Only(score, plan, "double", duration, rate, _ => -0.07, 3, 0.11);
        mixer.AddVoice(doubled, 0.34, -0.75, 0.4, 0.013);
        mixer.AddVoice(doubledLow, 0.34, 0.75, 0.4, 0.019);
        float[] harmony = Only(score, plan, "harmony", duration, rate, s => Below(s.Midi), 4, 0.11);
        mixer.AddVoice(harmony, 0.28, -0.4, 0.5);
        return lead;
    }

    private static float[] Sing(VoicePlan plan, double duration, int rate, Func<SungSyllable, double> transpose, int seed) =>
        VoiceSynth.Sing(VoiceTrack.From(plan, duration, transpose, seed), duration, rate);

    // A voice that is heard only in sections that list the part; 80 ms fades hide the borders.
    private static float[] Only(Score score, VoicePlan plan, string part, double duration, int rate, Func<SungSyllable, double> transpose, int seed, double level)
    {
        float[] voice = Sing(plan, duration, rate, transpose, seed);
        Normalize(voice, level);
        double[] gate = new double[voice.Length];
        foreach (ScoreSection section in score.Sections)
        {
            if (!section.Parts.ContainsKey(part))
                continue;
            double start = section.FirstBar * score.BarSeconds - 0.2;
            double end = (section.FirstBar + section.Bars) * score.BarSeconds - 0.2;
            for (int i = Math.Max((int)(start * rate), 0); i < Math.Min((int)(end * rate), gate.Length); i++)
                gate[i] = Math.Clamp(Math.Min((double)i / rate - start, end - (double)i / rate) / 0.08, 0, 1);
        }

        for (int i = 0; i < voice.Length; i++)
            voice[i] *= (float)gate[i];
        return voice;
    }

    // A diatonic third below in D major.
    private static double Below(int midi)
    {
        int[] scale = { 2, 4, 6, 7, 9, 11, 1 };
        int degree = Array.IndexOf(scale, midi % 12);
        int third = scale[(degree + 5) % 7];
        int below = midi - (((midi - third) % 12) + 12) % 12;
        return below - midi;
    }

    /// <summary>Scales so that what sounds has the root mean square <paramref name="level"/>.</summary>
    public static void Normalize(float[] voice, double level)
    {
        double sum = 0;
        int count = 0;
        foreach (float sample in voice)
        {
            if (Math.Abs(sample) < 1e-4)
                continue;
            sum += sample * sample;
            count++;
        }

        if (count == 0)
            return;
        float gain = (float)(level / Math.Sqrt(sum / count));
        for (int i = 0; i < voice.Length; i++)
            voice[i] *= gain;
    }

    private static void AddRisers(Mixer mixer, Score score, double duration, int rate)
    {
        Stereo risers = new((int)(duration * rate));
        foreach (ScoreSection section in score.Sections)
        {
            if (!section.Parts.TryGetValue("riser", out double level))
                continue;
            double end = (section.FirstBar + section.Bars) * score.BarSeconds;
            Riser.Add(risers, end - 2 * score.BarSeconds, end, level, rate);
        }

        mixer.AddEffect(risers, 1);
    }
}
