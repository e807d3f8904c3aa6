using BenchmarkDotNet.Attributes;
using Torii.Bench.Store;
using Torii.Core.Accounts;

namespace Torii.Bench.Hot;

/// <summary>Choosing one of many accounts and giving it back.</summary>
[MemoryDiagnoser]
public class SelectionBenchmarks
{
    private OpenedStore _store = null!;

    /// <summary>How many accounts there are.</summary>
    [Params(150, 1_100)]
    public int Accounts { get; set; }

    [GlobalSetup]
    public async Task SetupAsync() => _store = await OpenedStore.OpenAsync(Accounts);

    [GlobalCleanup]
    public async Task CleanupAsync() => await _store.DisposeAsync();

    [Benchmark]
    public void ReserveAndGiveBack() => _store.Pool.GiveBack(_store.Pool.Reserve(OpenedStore.Lane)!);
}
