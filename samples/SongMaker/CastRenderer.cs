using System;
using System.Collections.Generic;
using System.IO;

namespace AvatarMotion.SongMaker;

/// <summary>Score with singers to sound: our own drums and deep bass, the band, leads, doubles, harmonies, calls from behind, echoes.</summary>
internal sealed class CastRenderer
{
    private const double VoiceLevel = 0.11;
    private const double LeadGain = 1.6;
    private readonly Score _score;
    private readonly VoicePlan _plan;
    private readonly double _duration;
    private readonly int _rate;
    private readonly Mixer _mixer;
    private readonly Dictionary<ScoreLine, ScoreSection> _sections = new();

    private CastRenderer(Score score, VoicePlan plan, double duration, int rate)
    {
        _score = score;
        _plan = plan;
        _duration = duration;
        _rate = rate;
        _mixer = new Mixer(duration, rate, 0.76);
        foreach (ScoreSection section in score.Sections)
        {
            foreach (ScoreLine line in section.Lines)
                _sections[line] = section;
        }
    }

    /// <summary>The mastered song, and the dry lead voices alone.</summary>
    public static (Stereo Song, float[] Voice) Render(Score score, VoicePlan plan, double duration, int rate)
    {
        CastRenderer renderer = new(score, plan, duration, rate);
        float[] voices = new float[(int)(duration * rate)];
        int seed = 1;
        foreach (Singer singer in score.Singers.Values)
        {
            float[] lead = renderer.AddSinger(singer, seed);
            for (int i = 0; i < voices.Length; i++)
                voices[i] += lead[i];
            seed += 10;
        }

        renderer._mixer.MakeRoomFor(voices);
        renderer.AddBand();
        renderer.AddRisers();
        return (renderer._mixer.Master(), voices);
    }

    private void AddBand()
    {
        List<DrumHit> hits = Groove.Hits(_score);
        List<double> kicks = hits.FindAll(h => h.Drum == "kick").ConvertAll(h => h.Time);
        Stereo dry = new((int)(_duration * _rate));
        Stereo hall = new(dry.Length);
        new DrumKit(_rate).Play(hits, dry, hall);
        _mixer.AddDrums(dry, hall);
        _mixer.AddSub(SubBass.Render(_score, hits, _duration, _rate), kicks);
        string folder = Directory.CreateTempSubdirectory("songmaker").FullName;
        try
        {
            foreach (MidiPart part in CastBand.Arrange(_score))
            {
                if (part.IsEmpty)
                    continue;
                Stereo sound = FluidSynth.Render(part, _score.Tempo, folder, _rate).Widened(part.Name == "bass" ? 0 : (int)(0.011 * _rate));
                _mixer.AddPart(part.Name, sound, kicks, _score.Mix.GetValueOrDefault(part.Name, 1));
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private float[] AddSinger(Singer singer, int seed)
    {
        bool Sings(ScoreLine line) => line.Singer == singer.Name || line.Singer == ScoreLine.All;
        float[] lead = Track(singer, line => Sings(line) && !line.IsBacking, 0, seed);
        float[] calls = Track(singer, line => Sings(line) && line.IsBacking, 0, seed + 1);
        _mixer.AddTrack(lead, LeadGain, singer.Pan, 0.08);
        _mixer.AddTrack(SungOnly(lead), 0.45, singer.Pan, 1, 0, true);
        _mixer.AddTrack(calls, 0.95, singer.Pan > 0 ? 0.55 : -0.55, 0.5);
        for (int side = -1; side <= 1; side += 2)
        {
            float[] doubled = Track(singer, line => Sings(line) && Has(line, "double"), side * 0.09, seed + 3 + side);
            _mixer.AddTrack(doubled, 0.38, side * 0.8, 0.3, side < 0 ? 0.014 : 0.021);
        }

        float[] harmony = Track(singer, line => Sings(line) && !line.IsSpoken && Has(line, "harmony"), 0, seed + 5, Third);
        _mixer.AddTrack(harmony, 0.45, -0.35, 0.5, 0.008);
        AddEchoes(singer, lead);
        return lead;
    }

    private float[] Track(Singer singer, Predicate<ScoreLine> takes, double detune, int seed, Func<SungSyllable, double>? transpose = null)
    {
        float[] voice = CastSinger.Sing(_plan, singer, takes, s => detune + (transpose?.Invoke(s) ?? 0), _duration, _rate, seed);
        SongRenderer.Normalize(voice, VoiceLevel);
        float[] processed = VocalChain.Process(voice, singer.Tract > 1.08 ? 150 : 85, _rate);
        for (int i = 0; i < processed.Length; i++)
            processed[i] *= (float)singer.Level;
        return processed;
    }

    private bool Has(ScoreLine line, string part) => _sections[line].Parts.ContainsKey(part);

    // The hall is for singing; fast words stay dry.
    private float[] SungOnly(float[] lead)
    {
        float[] sung = (float[])lead.Clone();
        foreach (SungSyllable syllable in _plan.Syllables)
        {
            if (_plan.Sources[syllable.Line].IsSpoken)
                Array.Clear(sung, (int)(syllable.Start * _rate), (int)((syllable.End - syllable.Start) * _rate));
        }

        return sung;
    }

    // A third higher in the key.
    private double Third(SungSyllable syllable)
    {
        int degree = Array.IndexOf(_score.Scale, syllable.Midi % 12);
        return degree < 0 ? 0 : (_score.Scale[(degree + 2) % 7] - syllable.Midi % 12 + 12) % 12;
    }

    private void AddEchoes(Singer singer, float[] lead)
    {
        Stereo echoes = new(lead.Length);
        for (int line = 0; line < _plan.Lines.Count; line++)
        {
            if (!_plan.Sources[line].IsThrown || (_plan.Sources[line].Singer != singer.Name && _plan.Sources[line].Singer != ScoreLine.All))
                continue;
            SungSyllable last = _plan.Syllables.FindLast(s => s.Line == line && s.StartsWord);
            double end = _plan.Syllables.FindLast(s => s.Line == line).End;
            float[] word = new float[lead.Length];
            Array.Copy(lead, (int)(last.Start * _rate), word, (int)(last.Start * _rate), (int)((end - last.Start) * _rate));
            Echo.Add(echoes, word, 0.55, 0.75 * _score.BeatSeconds, _rate);
        }

        _mixer.AddEffect(echoes, 1);
    }

    private void AddRisers()
    {
        Stereo risers = new((int)(_duration * _rate));
        foreach (ScoreSection section in _score.Sections)
        {
            if (!section.Parts.TryGetValue("riser", out double level))
                continue;
            double end = (section.FirstBar + section.Bars) * _score.BarSeconds;
            Riser.Add(risers, end - 2 * _score.BarSeconds, end, level, _rate);
        }

        _mixer.AddEffect(risers, 1);
    }
}
