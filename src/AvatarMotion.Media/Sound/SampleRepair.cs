using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Media;

/// <summary>Says that samples which are no numbers became silence.</summary>
internal static class SampleRepair
{
    public static void Warn(long bad, string name, List<string> warnings)
    {
        if (bad > 0)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} holds {bad} samples that are no numbers; they became silence."));
    }
}
