using System;
using System.Collections.Generic;

namespace AvatarMotion.Rendering;

/// <summary>A place to perform in; the catalogue of those that ship.</summary>
public sealed class Stage
{
    private readonly Func<GlFunctions, Scenery> _build;

    private Stage(string name, Func<GlFunctions, Scenery> build)
    {
        Name = name;
        _build = build;
    }

    /// <summary>Plain grey-violet backdrop for character sheets.</summary>
    public static Stage Studio { get; } = new("studio", gl => new StudioScenery(gl));

    /// <summary>Night rooftop concert: LED wall, glossy floor, beams in haze, city, audience.</summary>
    public static Stage Rooftop { get; } = new("rooftop", gl => new RooftopScenery(gl));

    /// <summary>A bright room with a grid of metres on the floor and a cross at its middle: to learn a dance in.</summary>
    public static Stage Practice { get; } = new("practice", gl => new PracticeScenery(gl));

    /// <summary>All stages, by name.</summary>
    public static IReadOnlyList<Stage> All { get; } = new[] { Rooftop, Studio, Practice };

    /// <summary>Name as a Show file writes it.</summary>
    public string Name { get; }

    /// <summary>The stage of this name, or null.</summary>
    public static Stage? Find(string name)
    {
        foreach (Stage stage in All)
        {
            if (string.Equals(stage.Name, name, StringComparison.Ordinal))
                return stage;
        }

        return null;
    }

    internal Scenery Build(GlFunctions gl) => _build(gl);
}
