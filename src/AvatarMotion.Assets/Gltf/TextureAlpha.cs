namespace AvatarMotion.Assets;

/// <summary>Decides what an alpha mode really means, by looking at the picture: many files call everything transparent.</summary>
internal static class TextureAlpha
{
    /// <summary>Opaque where no pixel is see-through; cut out where nearly all pixels are either there or not.</summary>
    public static ToonMaterial Settle(ToonMaterial material)
    {
        TextureImage? picture = material.BaseTexture;
        if (picture is null)
            return material.BaseColor.W < 0.99f && material.Alpha == AlphaUse.Blend ? material : material with { Alpha = AlphaUse.Opaque };
        int partly = 0, open = 0, pixels = picture.Width * picture.Height;
        for (int i = 3; i < picture.Rgba.Length; i += 4)
        {
            open += picture.Rgba[i] < 250 ? 1 : 0;
            partly += picture.Rgba[i] is > 12 and < 243 ? 1 : 0;
        }

        if (material.BaseColor.W > 0.99f && open == 0)
            return material with { Alpha = AlphaUse.Opaque };
        bool isCutOut = material.Alpha == AlphaUse.Blend && material.BaseColor.W > 0.99f && partly < 0.02 * pixels;
        return isCutOut ? material with { Alpha = AlphaUse.Mask, AlphaCutoff = 0.5f } : material;
    }
}
