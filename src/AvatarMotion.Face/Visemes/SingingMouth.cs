using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>The mouth from the words where their times are known, from the sound where they are not.</summary>
internal sealed class SingingMouth : IMouth
{
    private readonly LyricMouth? _words;
    private readonly DoubtfulWords _doubt;
    private readonly IMouth? _sound;
    private readonly float[] _heard = new float[FaceShapes.Count];

    public SingingMouth(Song song)
    {
        List<Phone> phones = SungPhones.Of(song.Lyrics);
        _doubt = new DoubtfulWords(song.Lyrics);
        _words = phones.Count > 0 ? new LyricMouth(phones) : null;
        if (_words is null || _doubt.Any)
            _sound = song.HeardPhones.Count > 0 ? new LyricMouth(SungPhones.Apart(song.HeardPhones)) : new SpectrumMouth(song);
    }

    /// <inheritdoc/>
    public void Write(double time, float[] weights)
    {
        if (_words is null)
        {
            _sound?.Write(time, weights);
            return;
        }

        _words.Write(time, weights);
        float doubt = _sound is null ? 0f : _doubt.At(time);
        if (doubt <= 0f)
            return;
        Array.Clear(_heard, 0, _heard.Length);
        _sound!.Write(time, _heard);
        for (int i = 0; i < FaceShapes.VisemeCount; i++)
            weights[i] = Easing.Lerp(weights[i], _heard[i], doubt);
    }
}
