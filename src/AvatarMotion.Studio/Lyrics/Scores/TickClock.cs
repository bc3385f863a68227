using System.Collections.Generic;
using System.Linq;

namespace AvatarMotion.Studio;

/// <summary>Ticks of a score to seconds, through its changes of tempo. Immutable.</summary>
internal sealed class TickClock
{
    private const double UsualTempo = 120;
    private const double Slowest = 5, Fastest = 2000;
    private readonly List<(double Tick, double Seconds, double PerTick)> _parts = [];

    /// <param name="ticksPerQuarter">Ticks in a quarter note, above 0.</param>
    /// <param name="tempos">Quarter notes a minute from each tick on, in any order; a tempo that cannot be is passed over.</param>
    public TickClock(double ticksPerQuarter, IEnumerable<(double Tick, double BeatsPerMinute)> tempos)
    {
        _parts.Add((0, 0, 60 / UsualTempo / ticksPerQuarter));
        foreach ((double tick, double tempo) in tempos.OrderBy(tempo => tempo.Tick))
        {
            if (tempo is < Slowest or > Fastest)
                continue;
            double perTick = 60 / tempo / ticksPerQuarter;
            if (tick <= 0)
                _parts[0] = (0, 0, perTick);
            else
                _parts.Add((tick, Seconds(tick), perTick));
        }
    }

    /// <summary>Seconds from tick 0, negative before it.</summary>
    public double Seconds(double tick)
    {
        int part = _parts.Count - 1;
        while (part > 0 && _parts[part].Tick > tick)
            part--;
        return _parts[part].Seconds + (tick - _parts[part].Tick) * _parts[part].PerTick;
    }
}
