using System;

namespace AvatarMotion.Rendering;

/// <summary>What a stage draws, made for one device.</summary>
internal abstract class Scenery : IDisposable
{
    /// <summary>Whether the floor mirrors the performers, so that the mirror pass is worth drawing.</summary>
    public virtual bool HasMirror => false;

    /// <summary>Triangles it draws, of performers apart.</summary>
    public virtual int TriangleCount => 1;

    /// <summary>Draws into targets of its own what it shows later, before anything else of the stage.</summary>
    public virtual void Prepare(SceneryContext context)
    {
    }

    /// <summary>Draws everything behind the performers into the bound target (half size, cleared depth).</summary>
    public abstract void DrawBehind(SceneryContext context);

    /// <summary>Draws what floats before the performers into the bound target (full size, with their depth).</summary>
    public virtual void DrawBefore(SceneryContext context)
    {
    }

    public abstract void Dispose();
}
