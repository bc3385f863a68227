namespace AvatarMotion.Studio;

/// <summary>The mean of one part of a picture: relative luminance in [0, 1], and how far saturated red stands out (R − G − B, linear; 0 where the red is not saturated).</summary>
public readonly record struct PictureCell(float Luminance, float Redness);
