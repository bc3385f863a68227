using System;
using System.Threading;
using System.Threading.Tasks;

namespace AvatarMotion.Audio;

/// <summary>Runs independent blocks of frames on up to a number of threads; each block writes only its own part, so the result does not depend on the threads.</summary>
internal static class Blocks
{
    /// <summary>Calls <paramref name="work"/> with [first, last) for every block of <paramref name="size"/> out of <paramref name="count"/>.</summary>
    /// <param name="create">Makes the scratch memory of one thread.</param>
    public static void Run<T>(int count, int size, HearingOptions options, Func<T> create, Action<T, int, int> work)
    {
        int blocks = (count + size - 1) / size;
        if (options.Threads == 1 || blocks < 2)
        {
            T scratch = create();
            for (int block = 0; block < blocks; block++)
                RunOne(scratch, block, count, size, options, work);
            return;
        }

        ParallelOptions parallel = new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.Cancellation };
        Parallel.For(0, blocks, parallel, create, (block, _, scratch) => RunOne(scratch, block, count, size, options, work), _ => { });
    }

    private static T RunOne<T>(T scratch, int block, int count, int size, HearingOptions options, Action<T, int, int> work)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        work(scratch, block * size, Math.Min(count, (block + 1) * size));
        options.Step((double)Math.Min(count, (block + 1) * size) / count);
        return scratch;
    }
}
