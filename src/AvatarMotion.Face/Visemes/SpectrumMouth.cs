using AvatarMotion.Audio;

namespace AvatarMotion.Face;

/// <summary>The mouth from the voice's own spectrum, for songs without lyrics: opening and vowel color choose between five vowels.</summary>
internal sealed class SpectrumMouth : IMouth
{
    private const double Lead = 0.02;
    private readonly Song _song;

    public SpectrumMouth(Song song)
    {
        _song = song;
    }

    /// <inheritdoc/>
    public void Write(double time, float[] weights)
    {
        float open = _song.MouthOpen.At(time + Lead);
        float spread = _song.MouthSpread.At(time + Lead);
        float presence = Easing.Step(0.06f, 0.22f, open);
        float round = Easing.Clamp01(-spread * 1.6f);
        float wide = Easing.Clamp01(spread * 1.6f);
        float middle = 1f - round - wide;
        weights[(int)FaceShape.AA] = presence * middle * (0.45f + 0.55f * open);
        weights[(int)FaceShape.OH] = presence * round * open;
        weights[(int)FaceShape.OU] = presence * round * (1f - open);
        weights[(int)FaceShape.E] = presence * wide * open;
        weights[(int)FaceShape.IH] = presence * wide * (1f - open);
    }
}
