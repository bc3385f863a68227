using System.Collections.Generic;
using System.Globalization;

namespace AvatarMotion.Media;

/// <summary>Makes samples safe to analyze: what is no number becomes silence, and one sentence says so.</summary>
internal static class SampleRepair
{
    public static void Clean(float[][] channels, string name, List<string> warnings)
    {
        long bad = 0;
        foreach (float[] channel in channels)
        {
            for (int i = 0; i < channel.Length; i++)
            {
                if (float.IsFinite(channel[i]))
                    continue;
                channel[i] = 0f;
                bad++;
            }
        }

        if (bad > 0)
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{name} holds {bad} samples that are no numbers; they became silence."));
    }
}
