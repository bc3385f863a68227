using System;
using System.Threading;
using System.Threading.Tasks;

namespace AvatarMotion.Audio;

/// <summary>Runs independent blocks of frames on up to a number of threads; each block writes only its own part, so the result does not depend on the threads.</summary>
internal static class Blocks
{
    /// <summary>Calls <paramref name="work"/> with [first, last) for every block of <paramref name="size"/> out of <paramref name="count"/>; reports no progress.</summary>
    public static void Each(int count, int size, HearingOptions options, Action<int, int> work)
    {
        int blocks = (count + size - 1) / size;
        options.Cancellation.ThrowIfCancellationRequested();
        if (options.Threads == 1 || blocks < 2)
        {
            for (int block = 0; block < blocks; block++)
                work(block * size, Math.Min(count, (block + 1) * size));
            return;
        }

        ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.Cancellation };
        Parallel.For(0, blocks, parallel, block => work(block * size, Math.Min(count, (block + 1) * size)));
    }

    /// <summary>Calls <paramref name="work"/> with [first, last) for every block of <paramref name="size"/> out of <paramref name="count"/>.</summary>
    /// <param name="create">Makes the scratch memory of one thread.</param>
    public static void Run<T>(int count, int size, HearingOptions options, Func<T> create, Action<T, int, int> work) =>
        Run(0, count, count, size, options, create, work);

    /// <summary>As above for the part [<paramref name="first"/>, <paramref name="last"/>) of <paramref name="total"/>.</summary>
    public static void Run<T>(int first, int last, int total, int size, HearingOptions options, Func<T> create, Action<T, int, int> work)
    {
        int blocks = (last - first + size - 1) / size;
        if (options.Threads == 1 || blocks < 2)
        {
            T scratch = create();
            for (int block = 0; block < blocks; block++)
                RunOne(scratch, first + block * size);
            return;
        }

        ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.Cancellation };
        Parallel.For(0, blocks, parallel, create, (block, _, scratch) => RunOne(scratch, first + block * size), _ => { });

        T RunOne(T scratch, int from)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            int to = Math.Min(last, from + size);
            work(scratch, from, to);
            options.Step((double)to / total);
            return scratch;
        }
    }
}
