using System;
using System.Collections.Generic;

namespace AvatarMotion.Studio;

/// <summary>Turns the tree of a Show file into a <see cref="Show"/>, checked against what is known.</summary>
internal sealed class ShowReader
{
    private readonly string _file;
    private readonly ShowVocabulary _known;

    public ShowReader(string file, ShowVocabulary known)
    {
        _file = file;
        _known = known;
    }

    public Show Read(ShowNode root)
    {
        ShowFields top = new(root, _file, "a Show", "version", "seed", "video", "song", "treatment", "moves", "cast", "formations", "phrases", "lines", "shots", "lights", "effects");
        int version = top.Whole("version", 0);
        if (version != Show.CurrentVersion)
            throw top.Wrong(top.LineOf("version"), version == 0 ? "a Show file begins with \"version: 1\"." : FormattableString.Invariant($"this is version {version}; this tool reads version 1, a newer one may read it."));
        ShowHeaderReader header = new(_file, _known);
        IReadOnlyList<CastMember> cast = header.Cast(top.List("cast"));
        Treatment treatment = header.Treatment(top.Node("treatment"));
        ShowItemReader items = new(_file, _known, cast, treatment.Palette.Count);
        return new Show
        {
            Seed = top.Whole("seed", 1),
            Video = header.Video(top.Node("video")),
            Song = header.Song(top.Node("song")),
            Treatment = treatment,
            Moves = ShowMovesText.Read(top.Node("moves"), _file),
            Cast = cast,
            Formations = items.Read(top.List("formations"), items.Formation),
            Phrases = items.Read(top.List("phrases"), items.Phrase),
            Lines = items.Read(top.List("lines"), items.Line),
            Shots = items.Read(top.List("shots"), items.Shot),
            Lights = items.Read(top.List("lights"), items.Light),
            Effects = items.Read(top.List("effects"), items.Effect),
        };
    }
}
