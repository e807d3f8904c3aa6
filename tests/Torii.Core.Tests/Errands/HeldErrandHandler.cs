using Torii.Core.Errands;

namespace Torii.Core.Tests.Errands;

/// <summary>Holds every errand of one kind until the test lets them end, and notes how they overlap.</summary>
internal sealed class HeldErrandHandler(string kind) : IErrandHandler
{
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly List<string> _begun = [];
    private readonly List<string> _running = [];

    public string Kind { get; } = kind;

    /// <summary>The ids of the errands that were begun, oldest first.</summary>
    public IReadOnlyList<string> Begun
    {
        get
        {
            lock (_lock)
            {
                return [.. _begun];
            }
        }
    }

    /// <summary>The most that ran at a time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Whether one errand ever ran twice at a time.</summary>
    public bool HasOverlapped { get; private set; }

    /// <summary>How many were told to stop.</summary>
    public int Stopped { get; private set; }

    public void Release() => _release.SetResult();

    public async Task<ErrandOutcome> RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            HasOverlapped |= _running.Contains(errand.Id);
            _begun.Add(errand.Id);
            _running.Add(errand.Id);
            MostAtOnce = Math.Max(MostAtOnce, _running.Count);
        }

        try
        {
            await _release.Task.WaitAsync(cancellationToken);
            return new ErrandOutcome.Done();
        }
        finally
        {
            lock (_lock)
            {
                _running.Remove(errand.Id);
                Stopped += cancellationToken.IsCancellationRequested ? 1 : 0;
            }
        }
    }
}
