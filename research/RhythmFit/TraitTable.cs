using System;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Threading;
using AvatarMotion.Audio;

namespace AvatarMotion.RhythmFit;

/// <summary>A line for a song: name, style, then all of <see cref="SongTraits"/> as NAME=VALUE.</summary>
internal static class TraitTable
{
    public static string Of(SongTruth truth)
    {
        Listener listener = new(truth.Read(), new SongOptions(), new HearingOptions(1, null, CancellationToken.None));
        listener.Listen();
        StringBuilder line = new(FormattableString.Invariant($"{truth.Name},{truth.Style}"));
        foreach (PropertyInfo property in typeof(SongTraits).GetProperties())
        {
            if (property.PropertyType == typeof(double))
                line.Append(CultureInfo.InvariantCulture, $",{property.Name}={property.GetValue(listener.Traits):0.#####}");
        }

        return line.Append('\n').ToString();
    }
}
