using System;
using System.Threading;

namespace AvatarMotion.Motion;

/// <summary>Where orders wait and are carried out: by a thread of its own, or a little at a time by whoever draws. Passing an order on allocates nothing.</summary>
internal sealed class LiveOrders : IDisposable
{
    private const int Places = 64;
    private readonly LiveBaker _baker;
    private readonly Thread? _thread;
    private readonly object _door = new();
    private readonly LiveOrder[] _orders = new LiveOrder[Places];
    private int _taken;
    private int _posted;
    private int _session = -1;
    private bool _closed;
    private Exception? _fault;

    public LiveOrders(LiveBaker baker, bool ownThread)
    {
        _baker = baker;
        if (!ownThread)
            return;
        _thread = new Thread(Run) { IsBackground = true, Name = "AvatarMotion live dancer" };
        _thread.Start();
    }

    /// <summary>Takes an order. Waits only where minutes of sound come at once, faster than anybody can dance.</summary>
    public void Post(LiveOrder order)
    {
        while (_thread is null && _posted - _taken == Places)
            Slice();
        lock (_door)
        {
            while (_posted - _taken == Places && !_closed && _fault is null)
                Monitor.Wait(_door, 20);
            _orders[_posted++ % Places] = order;
            Monitor.PulseAll(_door);
        }
    }

    /// <summary>Without a thread: one slice of work, if there is any.</summary>
    public void WorkALittle()
    {
        if (_thread is null)
            Slice();
    }

    /// <summary>Returns when the session has been begun and its frames before <paramref name="end"/> are baked; what was ordered surely comes.</summary>
    public void WaitFor(LiveTake take, int session, long end)
    {
        while (Volatile.Read(ref _session) < session || take.End < end)
        {
            if (_thread is null)
            {
                if (!Slice())
                    return;
                continue;
            }

            lock (_door)
            {
                if (_fault is not null)
                    throw new InvalidOperationException("The live dancer could not bake: " + _fault.Message, _fault);
                if (_closed)
                    return;
                if (Volatile.Read(ref _session) < session || take.End < end)
                    Monitor.Wait(_door, 20);
            }
        }
    }

    /// <summary>Ends the thread.</summary>
    public void Dispose()
    {
        lock (_door)
        {
            _closed = true;
            Monitor.PulseAll(_door);
        }

        _thread?.Join();
    }

    private bool Slice()
    {
        if (!_baker.Busy && !Next())
            return false;
        _baker.Advance();
        Volatile.Write(ref _session, Math.Max(_session, _baker.Session));
        return true;
    }

    private bool Next()
    {
        LiveOrder order;
        lock (_door)
        {
            if (_taken == _posted)
                return false;
            order = _orders[_taken++ % Places];
        }

        _baker.Begin(order);
        return true;
    }

    private void Run()
    {
        try
        {
            while (true)
            {
                bool worked = Slice();
                lock (_door)
                {
                    if (_closed)
                        return;
                    Monitor.PulseAll(_door);
                    if (!worked && _taken == _posted)
                        Monitor.Wait(_door);
                }
            }
        }
        catch (Exception fault)
        {
            // It surfaces where the dancer is sampled next; a thread that throws would end the host.
            lock (_door)
            {
                _fault = fault;
                Monitor.PulseAll(_door);
            }
        }
    }
}
