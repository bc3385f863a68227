using System.Collections.Generic;

namespace AvatarMotion.Assets;

/// <summary>Drawings for looking fully left, right, up and down; lids follow the eyes a little.</summary>
internal static class LumiGaze
{
    public const string Left = "lookLeft";
    public const string Right = "lookRight";
    public const string Up = "lookUp";
    public const string Down = "lookDown";

    /// <summary>Gaze angle of a full look, radians.</summary>
    public const float FullAngle = 0.5f;

    public static IReadOnlyDictionary<string, FacePose> Poses { get; } = new Dictionary<string, FacePose>
    {
        [Left] = FacePose.Rest.WithEyes(new() { LookLeft = 1f }),
        [Right] = FacePose.Rest.WithEyes(new() { LookLeft = -1f }),
        [Up] = FacePose.Rest.WithEyes(new() { LookUp = 1f, Wide = 0.3f }),
        [Down] = FacePose.Rest.WithEyes(new() { LookUp = -1f, Heavy = 0.30f }),
    };
}
