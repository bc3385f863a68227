using System;
using System.Collections.Generic;
using AvatarMotion.Audio;

namespace AvatarMotion;

/// <summary>
/// Gives the lines of lyrics to a cast: a name belongs to the member of that name, id or avatar, the other names to the other singers in the order in which both
/// appear; a name for which nobody is left belongs to the lead.
/// </summary>
public sealed class LyricCast
{
    private readonly IReadOnlyList<CastMember> _cast;
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _singers = new();

    public LyricCast(Lyrics lyrics, IReadOnlyList<CastMember> cast)
    {
        _cast = cast;
        foreach (CastMember member in cast)
        {
            if (member.Sings)
                _singers.Add(member.Id);
        }

        IReadOnlyList<string> names = NamesOf(lyrics);
        foreach (string name in names)
        {
            if (IndexOf(name, cast, _ids.Values) is >= 0 and int index)
                _ids[name] = cast[index].Id;
        }

        foreach (string name in names)
        {
            if (!_ids.ContainsKey(name))
                _ids[name] = _singers.Find(id => !_ids.ContainsValue(id)) ?? Lead;
        }
    }

    /// <summary>Who leads: the first who sings, else the first.</summary>
    public string Lead => _singers.Count > 0 ? _singers[0] : _cast.Count > 0 ? _cast[0].Id : "lead";

    /// <summary>The singers that the lyrics name, in the order in which they first appear.</summary>
    public static IReadOnlyList<string> NamesOf(Lyrics lyrics)
    {
        List<string> names = new();
        foreach (LyricLine line in lyrics.Lines)
        {
            foreach (string name in LineSingers.Split(line.Singer ?? ""))
            {
                if (name != LineSingers.All && !names.Exists(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase)))
                    names.Add(name);
            }
        }

        return names;
    }

    /// <summary>Place in the cast of the member with this name, id or avatar who is not <paramref name="taken"/>; -1 where there is none.</summary>
    public static int IndexOf(string name, IReadOnlyList<CastMember> cast, ICollection<string> taken)
    {
        for (int way = 0; way < 3; way++)
        {
            for (int i = 0; i < cast.Count; i++)
            {
                string called = way == 0 ? cast[i].Name : way == 1 ? cast[i].Id : AvatarName(cast[i].Avatar);
                if (string.Equals(called, name, StringComparison.OrdinalIgnoreCase) && !taken.Contains(cast[i].Id))
                    return i;
            }
        }

        return -1;
    }

    /// <summary>Who sings the line in front and who behind, as <see cref="LineSingers"/> writes them. Behind the lead sing the others in a chorus, and alone where the file says backing and names nobody.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isChorus">Whether it stands in a chorus.</param>
    public (string Who, string Backing) Of(LyricLine line, bool isChorus)
    {
        List<string> front = new();
        foreach (string name in LineSingers.Split(line.Singer ?? ""))
        {
            string id = name == LineSingers.All ? name : _ids[name];
            if (!front.Contains(id))
                front.Add(id);
        }

        if (front.Contains(LineSingers.All))
            return (_singers.Count > 1 ? LineSingers.All : Lead, "");
        if (front.Count == 0 && line.Backing && _singers.Count > 1)
            return ("", Others(new[] { Lead }));
        if (front.Count == 0)
            front.Add(Lead);
        return (LineSingers.Join(front), isChorus && !line.Backing ? Others(front) : "");
    }

    private string Others(IReadOnlyCollection<string> front)
    {
        List<string> others = new();
        foreach (string id in _singers)
        {
            bool sings = false;
            foreach (string other in front)
                sings |= other == id;
            if (!sings)
                others.Add(id);
        }

        return LineSingers.Join(others);
    }

    private static string AvatarName(string avatar)
    {
        int from = Math.Max(avatar.LastIndexOf('/'), avatar.LastIndexOf('\\')) + 1;
        int dot = avatar.LastIndexOf('.');
        return dot > from ? avatar.Substring(from, dot - from) : avatar.Substring(from);
    }
}
