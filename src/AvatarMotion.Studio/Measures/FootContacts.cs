using System;
using System.Collections.Generic;
using AvatarMotion.Motion;

namespace AvatarMotion.Studio;

/// <summary>When the feet of a track stand, found from positions alone; give a track scaled to people.</summary>
internal sealed class FootContacts
{
    private const float DownHeight = 0.03f;
    private const float Rise = 0.03f;
    private const float StepWay = 0.08f;
    private const double ShortestContact = 0.05;

    private readonly BodyTrack _track;
    private readonly Floor _floor;

    public FootContacts(BodyTrack track)
    {
        _track = track;
        _floor = new Floor(track);
        Contacts = [Runs(0), Runs(1)];
    }

    /// <summary>Stretches [first, last] of frames in which a foot is down, by side.</summary>
    public IReadOnlyList<List<(int First, int Last)>> Contacts { get; }

    /// <summary>Mean of both feet's share of the time that they are down, in [0, 1].</summary>
    public double DownShare
    {
        get
        {
            int down = 0;
            foreach (List<(int First, int Last)> side in Contacts)
            {
                foreach ((int first, int last) in side)
                    down += last - first + 1;
            }

            return down / (2.0 * _track.Frames);
        }
    }

    /// <summary>Median length of a contact in seconds.</summary>
    public double MedianLength
    {
        get
        {
            List<double> lengths = [];
            foreach (List<(int First, int Last)> side in Contacts)
            {
                foreach ((int first, int last) in side)
                    lengths.Add((last - first + 1) / _track.Rate);
            }

            return Statistics.Median(lengths);
        }
    }

    /// <summary>Steps that change the weight, per minute: a foot rises more than 3 cm and lands more than 8 cm away.</summary>
    public double StepsPerMinute
    {
        get
        {
            int steps = 0;
            for (int side = 0; side < 2; side++)
            {
                for (int i = 1; i < Contacts[side].Count; i++)
                    steps += IsStep(side, Contacts[side][i - 1].Last, Contacts[side][i].First) ? 1 : 0;
            }

            return 60 * steps / _track.Duration;
        }
    }

    private bool IsStep(int side, int lift, int land)
    {
        Bone foot = FootBones.Both[side].Ankle;
        float height = 0f;
        for (int i = lift; i <= land; i++)
            height = MathF.Max(height, _floor.Clearance(i, side));
        return height > Rise && FootBones.Horizontal(_track[lift, foot], _track[land, foot]) > StepWay;
    }

    private List<(int First, int Last)> Runs(int side)
    {
        List<(int First, int Last)> runs = [];
        int start = -1;
        for (int i = 0; i <= _track.Frames; i++)
        {
            bool down = i < _track.Frames && _floor.Clearance(i, side) < DownHeight;
            if (down && start < 0)
                start = i;
            if (down || start < 0)
                continue;
            if ((i - start) / _track.Rate >= ShortestContact)
                runs.Add((start, i - 1));
            start = -1;
        }

        return runs;
    }
}
