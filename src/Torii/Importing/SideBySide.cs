using System.Runtime.CompilerServices;

namespace Torii.Importing;

/// <summary>Does the same with many things, a few at a time.</summary>
internal static class SideBySide
{
    /// <summary>Runs them. Told to stop, it ends those it is at, tells of them too, and throws then.</summary>
    /// <param name="items">The things.</param>
    /// <param name="atOnce">How many at a time.</param>
    /// <param name="run">What is done with each; it must not throw for what can be expected.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of each, in their order.</returns>
    public static async IAsyncEnumerable<TResult> RunAsync<T, TResult>(
        IEnumerable<T> items,
        int atOnce,
        Func<T, Task<TResult>> run,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var underWay = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
            {
                if (underWay.Count == atOnce)
                {
                    yield return await underWay.Dequeue();
                }

                underWay.Enqueue(run(item));
            }

            while (underWay.TryDequeue(out var next))
            {
                yield return await next;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            // Nobody may be left to hear of them, and they are ended all the same.
            await Task.WhenAll(underWay);
        }
    }
}
