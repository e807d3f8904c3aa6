using BenchmarkDotNet.Running;
using Torii.Bench.Store;

namespace Torii.Bench;

/// <summary>Whole scenarios of the store by name; anything else goes to BenchmarkDotNet (try: --filter '*' or --list flat).</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "lives":
                await using (var store = await OpenedStore.OpenAsync(accounts: 1_100))
                {
                    await WholeLives.RunAsync(store, lives: 30_000, atOnce: 128);
                }

                break;
            case "queued":
                await using (var store = await OpenedStore.OpenAsync(accounts: 1_100))
                {
                    await QueuedDispatch.RunAsync(store, queued: 100_000, dispatched: 20_000);
                }

                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                break;
        }
    }
}
