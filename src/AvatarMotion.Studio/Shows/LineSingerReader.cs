using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>Reads who sings or is filmed: a cast id or name, <c>all</c>, or a list of them.</summary>
internal sealed class LineSingerReader
{
    private readonly List<string> _known = [LineSingers.All];
    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="cast">Members, whose names count as their ids do.</param>
    /// <param name="ids">All ids that are known.</param>
    public LineSingerReader(IReadOnlyList<CastMember> cast, IReadOnlyList<string> ids)
    {
        _known.AddRange(ids);
        foreach (CastMember member in cast)
        {
            if (member.Name.Length > 0 && !_known.Contains(member.Name))
            {
                _known.Add(member.Name);
                _ids[member.Name] = member.Id;
            }
        }
    }

    /// <summary>As <see cref="LineSingers"/> writes them; <paramref name="standard"/> where the key is absent.</summary>
    public string Read(ShowFields fields, string key, string standard)
    {
        if (fields.Node(key) is not { } node)
            return standard;
        if (node.Kind != ShowNodeKind.List)
            return Id(fields, fields.Text(key, standard), node.Line, key);
        List<string> ids = [];
        IReadOnlyList<string> names = fields.Texts(key);
        for (int i = 0; i < names.Count; i++)
        {
            string id = Id(fields, names[i], node.Items[i].Line, key);
            if (!ids.Contains(id))
                ids.Add(id);
        }

        return ids.Contains(LineSingers.All) ? LineSingers.All : LineSingers.Join(ids);
    }

    private string Id(ShowFields fields, string name, int line, string key)
    {
        if (!_known.Contains(name) && _ids.TryGetValue(name, out string? other))
            return other;
        fields.CheckKnown(name, line, key == "subject" ? key : "cast member", _known);
        return _ids.TryGetValue(name, out string? id) ? id : name;
    }
}
