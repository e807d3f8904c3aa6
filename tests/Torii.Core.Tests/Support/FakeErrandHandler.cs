using Torii.Core.Errands;

namespace Torii.Core.Tests.Support;

/// <summary>Runs errands of one kind as the test says, and notes when.</summary>
internal sealed class FakeErrandHandler(string kind, Func<Errand, ErrandOutcome> run) : IErrandHandler
{
    public string Kind { get; } = kind;

    /// <summary>The errands that were run, oldest first.</summary>
    public List<Errand> Runs { get; } = [];

    public Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        lock (Runs)
        {
            Runs.Add(errand);
        }

        return Task.FromResult(run(errand));
    }
}
