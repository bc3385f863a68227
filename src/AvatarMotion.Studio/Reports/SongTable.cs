using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>One table of an analysis: its name, the names of its columns, and its rows of as many values.</summary>
internal sealed record SongTable(string Name, string[] Columns, IEnumerable<string[]> Rows);
