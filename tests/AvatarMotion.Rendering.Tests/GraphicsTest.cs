using NUnit.Framework;

namespace AvatarMotion.Rendering.Tests;

/// <summary>Opens a device for tests that draw; skips them with the reason where there is none.</summary>
internal static class GraphicsTest
{
    public static GraphicsDevice OpenDevice()
    {
        try
        {
            return GraphicsDevice.CreateHeadless();
        }
        catch (RenderingException missing) when (missing.MissingComponent is not null)
        {
            Assert.Ignore($"no graphics: {missing.Message}");
            throw;
        }
    }
}
