using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>Draws captured moves to look at: a figure on each count, cleaned as they were kept, front above side.</summary>
internal static class CaptureStrip
{
    private const int MostFigures = 64;

    /// <summary>Draws the first clip that has moves.</summary>
    public static void Draw(IReadOnlyList<CapturedClip> clips, string pngFile)
    {
        foreach (CapturedClip clip in clips)
        {
            if (clip.Kept.Count == 0 || clip.Result.Cleaned is null)
                continue;
            List<double> times = [];
            List<string> counts = [];
            foreach (CapturedMove move in clip.Kept)
            {
                for (int count = 0; count < move.Move.Info.Counts && times.Count < MostFigures; count++)
                {
                    times.Add(move.Start + ((move.End - move.Start) * count / move.Move.Info.Counts));
                    counts.Add(count == 0 ? move.Move.Info.Name : (count + 1).ToString(CultureInfo.InvariantCulture));
                }
            }

            MoveStrip.Draw(new InPlace(clip.Result.Cleaned), StandardRig.Create(), times, pngFile, new StripLook { Columns = 8, Title = clip.Name, Counts = counts });
            return;
        }
    }

    /// <summary>A body that stays in its picture.</summary>
    private sealed class InPlace(IMotionTake take) : IMotionTake
    {
        public void Sample(double time, BodyPose pose)
        {
            take.Sample(time, pose);
            pose.HipsInWorld = new Vector3(0f, pose.HipsInWorld.Y, 0f);
        }
    }
}
