using System;
using System.Collections.Generic;

namespace AvatarMotion.Audio;

/// <summary>How much of all the ways through a chain enter each word about when the best way does.</summary>
/// <remarks>For each word and moment the best way that enters it then (max-marginals, forward and backward); scores weigh as logarithms of chances.</remarks>
internal sealed class EntryChances
{
    private const double NearSeconds = 0.25;
    private const double FarSeconds = 12;

    /// <summary>Scores of a whole way add up what many frames say that are not independent.</summary>
    private const double Softness = 0.5;

    private readonly PhoneFrames _frames;
    private readonly PhoneGraph _graph;
    private readonly PhoneEvidence _evidence;
    private readonly int[] _best;
    private readonly float[][] _scores;
    private readonly int _near;
    private readonly int _far;

    private EntryChances(int[] path, PhoneFrames frames, PhoneGraph graph, PhoneEvidence evidence)
    {
        (_frames, _graph, _evidence) = (frames, graph, evidence);
        (_near, _far) = ((int)(NearSeconds * evidence.Rate), (int)(FarSeconds * evidence.Rate));
        _best = Entries(path, graph);
        _scores = new float[_best.Length][];
        for (int word = 0; word < _best.Length; word++)
        {
            _scores[word] = new float[2 * _far + 1];
            Array.Fill(_scores[word], PhoneGraph.Never);
        }
    }

    /// <summary>A chance in [0, 1] for each word.</summary>
    public static double[] Of(int[] path, PhoneFrames frames, PhoneGraph graph, PhoneEvidence evidence)
    {
        EntryChances chances = new(path, frames, graph, evidence);
        chances.Forward();
        chances.Backward();
        double[] result = new double[chances._best.Length];
        for (int word = 0; word < result.Length; word++)
            result[word] = chances.Share(chances._scores[word]);
        return result;
    }

    private static int[] Entries(int[] path, PhoneGraph graph)
    {
        int[] best = new int[graph.WordUnits.Count];
        int word = 0;
        for (int frame = 0; frame < path.Length && word < best.Length; frame++)
        {
            while (word < best.Length && path[frame] >= graph.WordUnits[word])
                best[word++] = frame;
        }

        return best;
    }

    private void Forward()
    {
        float[] old = new float[_frames.States], now = new float[_frames.States];
        byte[] came = new byte[PathRow.Bytes(_frames.States)];
        _frames.Begin(old);
        int first = 0;
        for (int frame = 1; frame < _evidence.Frames; frame++)
        {
            for (int word = first; word < _best.Length && _best[word] <= frame + _far; word++)
            {
                if (_best[word] < frame - _far)
                    first = word + 1;
                else
                    _scores[word][frame - _best[word] + _far] = _frames.Entering(_graph.WordUnits[word], old);
            }

            _frames.Forward(frame, old, now, new PathRow(came));
            (old, now) = (now, old);
        }
    }

    private void Backward()
    {
        float[] later = new float[_frames.States], now = new float[_frames.States], entered = new float[_graph.Units.Count];
        Array.Fill(later, PhoneGraph.Never);
        later[_frames.States - 1] = 0;
        later[_frames.First[_graph.Units.Count - 1] - 1] = 0;
        int last = _best.Length - 1;
        for (int frame = _evidence.Frames - 2; frame >= 0; frame--)
        {
            _frames.Backward(frame, later, now, entered);
            for (int word = last; word >= 0 && _best[word] >= frame + 1 - _far; word--)
            {
                if (_best[word] > frame + 1 + _far)
                    last = word - 1;
                else
                    _scores[word][frame + 1 - _best[word] + _far] += entered[_graph.WordUnits[word]];
            }

            (later, now) = (now, later);
        }
    }

    private double Share(float[] scores)
    {
        float most = PhoneGraph.Never;
        foreach (float score in scores)
            most = Math.Max(most, score);
        double near = 0, all = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            double chance = Math.Exp(Softness * (scores[i] - most));
            all += chance;
            near += Math.Abs(i - _far) <= _near ? chance : 0;
        }

        return all > 0 ? near / all : 0;
    }
}
