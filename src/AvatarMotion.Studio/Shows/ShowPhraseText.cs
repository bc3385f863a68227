using System.Numerics;
using System.Text;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Writes what a phrase says; wishes that are not there are not written.</summary>
internal static class ShowPhraseText
{
    public static void Append(StringBuilder text, ShowPhrase phrase)
    {
        text.Append($"bars: {ShowNumber.Write(phrase.Bars)}, who: {ShowScalar.Name(phrase.Who)}");
        if (!phrase.IsOpen)
            text.Append($", moves: {ShowWriter.Names(phrase.Moves)}");
        if (!double.IsNaN(phrase.Energy))
            text.Append($", energy: {ShowNumber.Write(phrase.Energy)}");
        text.Append($", start: {Place(phrase.Start)}");
        if (phrase.Travel != Vector2.Zero)
            text.Append($", travel: {{ x: {ShowNumber.Write(phrase.Travel.X)}, z: {ShowNumber.Write(phrase.Travel.Y)} }}");
        text.Append(phrase.Microphone ? ", mic: true" : "");
        AppendWishes(text, phrase);
    }

    private static void AppendWishes(StringBuilder text, ShowPhrase phrase)
    {
        if (phrase.Hands.Length > 0)
            text.Append($", hands: {ShowScalar.Name(phrase.Hands)}");
        if (phrase.Mirror)
            text.Append(", mirror: true");
        if (phrase.FreezeFrom > 0)
            text.Append($", freeze: {ShowNumber.Write(phrase.FreezeFrom)}");
        if (phrase.Pose is { } pose)
            text.Append($", pose: {{ at: {pose.At}, move: {ShowScalar.Name(pose.Move)}, count: {ShowNumber.Write(pose.Count)} }}");
        if (phrase.Never.Count > 0)
            text.Append($", never: {ShowWriter.Names(phrase.Never)}");
        if (phrase.How.Length > 0)
            text.Append($", how: {phrase.How}");
        if (phrase.Backing.Count > 0)
            text.Append($", backing: {ShowWriter.Names(phrase.Backing)}");
    }

    private static string Place(StagePlace place)
    {
        string support = place.Support switch { Support.Left => "left", Support.Right => "right", _ => "both" };
        return $"{{ x: {ShowNumber.Write(place.X)}, z: {ShowNumber.Write(place.Z)}, facing: {ShowNumber.Write(place.Facing)}, support: {support} }}";
    }
}
