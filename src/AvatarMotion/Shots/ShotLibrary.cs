using System;
using System.Collections.Generic;

namespace AvatarMotion;

/// <summary>Shots by name. Immutable: <see cref="With"/> returns a new library.</summary>
public sealed class ShotLibrary
{
    private readonly List<Shot> _shots;
    private readonly Dictionary<string, Shot> _byName = new(StringComparer.Ordinal);

    private ShotLibrary(List<Shot> shots)
    {
        _shots = shots;
        List<string> names = new();
        foreach (Shot shot in shots)
        {
            _byName.Add(shot.Info.Name, shot);
            names.Add(shot.Info.Name);
        }

        Names = names;
    }

    /// <summary>The shots of <see cref="KnownShots"/>.</summary>
    public static ShotLibrary Default { get; } = new(new List<Shot>(KnownShots.All));

    /// <summary>Names in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Shots in order.</summary>
    public IReadOnlyList<Shot> Shots => _shots;

    /// <summary>This library and <paramref name="shot"/>, which replaces one of the same name.</summary>
    public ShotLibrary With(Shot shot)
    {
        if (shot is null)
            throw new ArgumentNullException(nameof(shot));
        List<Shot> shots = new(_shots);
        int index = shots.FindIndex(known => known.Info.Name == shot.Info.Name);
        if (index < 0)
            shots.Add(shot);
        else
            shots[index] = shot;
        return new ShotLibrary(shots);
    }

    /// <summary>Finds a shot by its name.</summary>
    public bool TryGet(string name, out Shot shot) => _byName.TryGetValue(name, out shot!);

    /// <summary>The shot of that name; an <see cref="ArgumentException"/> names the known ones where there is none.</summary>
    public Shot Get(string name) => _byName.TryGetValue(name, out Shot? shot)
        ? shot
        : throw new ArgumentException($"There is no shot \"{name}\"; known are {string.Join(", ", Names)}.", nameof(name));
}
