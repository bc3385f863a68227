using System;
using System.Collections.Generic;
using System.Text;

namespace AvatarMotion.Studio;

/// <summary>Lays a new plan over the text of an old one. Works on stretches of the text, never on a rewritten whole, so that what a person wrote keeps every byte.</summary>
internal sealed class ShowMerge
{
    private readonly string _text;
    private readonly string _name;
    private readonly string _lineEnd;
    private readonly ShowNode _root;
    private readonly Show _old;
    private readonly List<(int Start, int End, string Text)> _edits = new();
    private readonly StringBuilder _added = new();

    public ShowMerge(string text, string name)
    {
        _text = text;
        _name = name;
        _lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        _root = ShowTree.Read(text, name);
        if (_root.Flow)
            throw new ShowFileException(name, _root.Line, "the whole Show stands in one pair of braces; take them away and write one key per line, then plan again.");
        _old = new ShowReader(name, new ShowVocabulary()).Read(_root);
    }

    /// <summary>Id of an item that the plan replaces whoever wrote it; empty for none.</summary>
    public string Replaced { get; init; } = "";

    /// <summary>The merged text.</summary>
    public string With(Show plan)
    {
        MergeHeader(plan);
        MergeCast(plan);
        IReadOnlyList<(string Key, IReadOnlyList<ShowItem> Items)> before = ShowWriter.Lists(_old);
        IReadOnlyList<(string Key, IReadOnlyList<ShowItem> Items)> after = ShowWriter.Lists(plan);
        for (int i = 0; i < after.Count; i++)
            MergeList(after[i].Key, before[i].Items, after[i].Items);
        string merged = Apply();

        // A file that cannot be read back is never written.
        ShowFile.Parse(merged, _name);
        return merged;
    }

    /// <summary>A value that says the same as before stays as it is written.</summary>
    private void MergeHeader(Show plan)
    {
        IReadOnlyList<(string Key, string Value)> before = ShowWriter.Header(_old);
        IReadOnlyList<(string Key, string Value)> after = ShowWriter.Header(plan);
        for (int i = 0; i < after.Count; i++)
        {
            ShowNode? node = _root.Find(after[i].Key);
            if (after[i].Key == "song" && node is not null && _old.Song.Corrections.Count > 0)
                _edits.AddRange(new ShowSongEdit(_text, node).With(_old.Song, plan.Song));
            else if (node is null && after[i].Value.Length == 0)
                continue;
            else if (node is null)
                AddAtEnd($"{after[i].Key}: {after[i].Value}");
            else if (before[i].Value != after[i].Value)
                _edits.Add((node.Start, node.End, (node.Start > 0 && _text[node.Start - 1] == ':' ? " " : "") + (after[i].Value.Length > 0 ? after[i].Value : "{}")));
        }
    }

    private void MergeCast(Show plan)
    {
        List<string> before = new();
        List<string> after = new();
        foreach (CastMember member in _old.Cast)
            before.Add(ShowWriter.Member(member));
        foreach (CastMember member in plan.Cast)
            after.Add(ShowWriter.Member(member));
        if (string.Join("\n", before) != string.Join("\n", after))
            Replace("cast", after, new ShowItemTexts(_text, _root, "cast"));
    }

    private void MergeList(string key, IReadOnlyList<ShowItem> before, IReadOnlyList<ShowItem> after)
    {
        ShowItemTexts texts = new(_text, _root, key);
        Dictionary<string, int> oldById = new(StringComparer.Ordinal);
        for (int i = 0; i < before.Count; i++)
            oldById[before[i].Id] = i;
        List<string> chunks = new();
        HashSet<int> used = new();
        foreach (ShowItem item in WithKept(before, after))
        {
            int old = oldById.TryGetValue(item.Id, out int index) ? index : -1;
            if (old >= 0)
                used.Add(old);
            chunks.Add(Chunk(texts, before, old, item));
        }

        // Comments above a machine item that is gone are a person's words still.
        for (int i = 0; i < before.Count; i++)
        {
            if (!used.Contains(i) && texts.CommentsAbove(i).Length > 0)
                chunks.Add(texts.CommentsAbove(i).TrimEnd());
        }

        Replace(key, chunks, texts);
    }

    private string Chunk(ShowItemTexts texts, IReadOnlyList<ShowItem> before, int old, ShowItem item)
    {
        if (old < 0)
            return ShowWriter.Item(item);
        bool stays = (ShowMark.IsKept(before[old]) && item.Id != Replaced) || ShowWriter.Item(before[old]) == ShowWriter.Item(item);
        return texts.CommentsAbove(old) + (stays ? texts.Body(old) : texts.Dash + ShowWriter.Item(item) + texts.CommentAfter(old));
    }

    /// <summary>The new items in their order, and the kept ones that the plan left out at their time.</summary>
    private static List<ShowItem> WithKept(IReadOnlyList<ShowItem> before, IReadOnlyList<ShowItem> after)
    {
        List<ShowItem> result = new(after);
        foreach (ShowItem item in ShowMark.Kept(before))
        {
            if (result.Exists(other => other.Id == item.Id))
                continue;
            int place = result.FindIndex(other => Comes(item.At, other.At));
            result.Insert(place < 0 ? result.Count : place, item);
        }

        return result;
    }

    private static bool Comes(MusicalTime first, MusicalTime second) =>
        first.IsSeconds == second.IsSeconds && (first.IsSeconds ? first.Seconds < second.Seconds : (first.Bar, first.Beat).CompareTo((second.Bar, second.Beat)) < 0);

    /// <summary>Puts the chunks where the list stood; a chunk without a dash gets one.</summary>
    private void Replace(string key, List<string> chunks, ShowItemTexts texts)
    {
        StringBuilder block = new();
        foreach (string chunk in chunks)
        {
            bool complete = chunk.StartsWith(' ') || chunk.StartsWith('-') || chunk.StartsWith('#') || chunk.StartsWith('\n') || chunk.StartsWith('\r');
            block.Append(_lineEnd).Append(complete ? chunk : texts.Dash + chunk);
        }

        if (!texts.Exists && chunks.Count == 0 && key == "formations")
            return;
        if (!texts.Exists)
            AddAtEnd(key + ":" + (chunks.Count == 0 ? " []" : block.ToString()));
        else if (!texts.SameAs(block.ToString()))
            _edits.Add((texts.Start, texts.End, chunks.Count == 0 ? " []" : block.ToString()));
    }

    private void AddAtEnd(string text) => _added.Append(text).Append(_lineEnd);

    private string Apply()
    {
        _edits.Sort(static (a, b) => b.Start.CompareTo(a.Start));
        StringBuilder merged = new(_text);
        foreach ((int start, int end, string text) in _edits)
            merged.Remove(start, end - start).Insert(start, text);
        if (_added.Length > 0 && merged.Length > 0 && merged[^1] != '\n')
            merged.Append(_lineEnd);
        return merged.Append(_added).ToString();
    }
}
