using System;

namespace AvatarMotion.Audio;

/// <summary>Carries the scores of a chain of sounds from one frame to the next.</summary>
internal sealed class PhoneFrames
{
    private readonly PhoneEvidence _evidence;
    private readonly PhoneGraph _graph;
    private readonly PhoneUnit[] _units;
    private readonly float[] _prices;
    private readonly float[] _short;

    public PhoneFrames(PhoneGraph graph, PhoneEvidence evidence)
    {
        (_graph, _evidence) = (graph, evidence);
        _units = graph.Units.ToArray();
        _prices = new float[_units.Length];
        First = graph.FirstStates();
        _short = new float[States];
        for (int unit = 0; unit < _units.Length; unit++)
        {
            for (int state = First[unit]; state < First[unit + 1]; state++)
                _short[state] = PhoneGraph.ShortCost(First[unit + 1] - state, _units[unit].Frames);
        }
    }

    /// <summary>First state of each unit, and the number of all states.</summary>
    public int[] First { get; }

    public int States => First[First.Length - 1];

    /// <summary>Scores at the first frame: the chain begins with its first rest or, without it, with the first word.</summary>
    public void Begin(float[] scores)
    {
        Array.Fill(scores, PhoneGraph.Never);
        Price(0);
        Span<float> heard = _evidence.Frame(0);
        scores[0] = _units[0].Enter + heard[_units[0].Column];
        for (int state = First[1]; _units.Length > 1 && state < First[2]; state++)
            scores[state] = _units[1].Leap + _prices[1] + _short[state] + heard[_units[1].Column];
    }

    /// <summary>Scores at <paramref name="frame"/> from those of the frame before, and how each state was reached.</summary>
    public void Forward(int frame, float[] old, float[] now, PathRow came)
    {
        Price(frame);
        Span<float> heard = _evidence.Frame(frame);
        float opens = _evidence.VowelOpens[frame];
        now[0] = old[0] + _units[0].Stay + heard[_units[0].Column];
        for (int unit = 1; unit < _units.Length; unit++)
        {
            PhoneUnit at = _units[unit];
            int first = First[unit], last = First[unit + 1] - 1;
            float enter = old[first - 1] + at.Enter, price = _prices[unit] + (at.OpensVowel ? opens : 0f), sounds = heard[at.Column];
            int code = PathRow.Entered;
            if (at.Leap > PhoneGraph.Never && unit > 1 && old[First[unit - 1] - 1] + at.Leap > enter)
                (enter, code) = (old[First[unit - 1] - 1] + at.Leap, PathRow.Leapt);
            enter += price;
            for (int state = first; state <= last; state++)
            {
                float best = enter + _short[state];
                int from = code;
                if (state > first && old[state - 1] >= best)
                    (best, from) = (old[state - 1], PathRow.Stepped);
                if (state == last && old[state] + at.Stay >= best)
                    (best, from) = (old[state] + at.Stay, PathRow.Stayed);
                now[state] = best + sounds;
                came.Set(state, from);
            }
        }
    }

    /// <summary>What is best from each state at <paramref name="frame"/> on, from what is best a frame later; at the same time what is best for those who enter a unit in that later frame.</summary>
    public void Backward(int frame, float[] later, float[] now, float[] entered)
    {
        Price(frame + 1);
        Span<float> heard = _evidence.Frame(frame + 1);
        float opens = _evidence.VowelOpens[frame + 1];
        for (int unit = _units.Length - 1; unit >= 0; unit--)
        {
            PhoneUnit at = _units[unit];
            int first = First[unit], last = First[unit + 1] - 1;
            float sounds = heard[at.Column], best = PhoneGraph.Never;
            for (int state = first; state <= last; state++)
                best = Math.Max(best, _short[state] + later[state]);
            entered[unit] = best + sounds + _prices[unit] + (at.OpensVowel ? opens : 0f);
            for (int state = first; state < last; state++)
                now[state] = later[state + 1] + sounds;
            now[last] = later[last] + at.Stay + sounds;
            if (unit + 1 < _units.Length)
                now[last] = Math.Max(now[last], entered[unit + 1] + _units[unit + 1].Enter);
            if (unit + 2 < _units.Length)
                now[last] = Math.Max(now[last], entered[unit + 2] + _units[unit + 2].Leap);
        }
    }

    /// <summary>The best score of those who come to enter <paramref name="unit"/>, above 0, from the scores of the frame before.</summary>
    public float Entering(int unit, float[] old)
    {
        float leap = unit > 1 ? old[First[unit - 1] - 1] + _units[unit].Leap : PhoneGraph.Never;
        return Math.Max(old[First[unit] - 1] + _units[unit].Enter, leap);
    }

    /// <summary>What it costs to enter the units whose time is given, at <paramref name="frame"/>.</summary>
    private void Price(int frame)
    {
        foreach (EntryTime entry in _graph.Entries)
            _prices[entry.Unit] = entry.Cost(frame / _evidence.Rate);
    }
}
