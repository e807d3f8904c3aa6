namespace Torii.Core.Work;

/// <summary>Lets one at a time pass.</summary>
public sealed class Turn : IDisposable
{
    private readonly SemaphoreSlim _door = new(1, 1);

    /// <summary>Waits until nobody else has the turn; it lasts until the answer is disposed of.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _door.WaitAsync(cancellationToken);
        return new Passage(_door);
    }

    /// <summary>Waits for the turn, but no longer than <paramref name="patience"/>.</summary>
    /// <returns>Null where somebody else has it for longer.</returns>
    public async Task<IDisposable?> EnterAsync(TimeSpan patience, CancellationToken cancellationToken) =>
        await _door.WaitAsync(patience, cancellationToken) ? new Passage(_door) : null;

    /// <inheritdoc />
    public void Dispose() => _door.Dispose();

    private sealed class Passage(SemaphoreSlim door) : IDisposable
    {
        public void Dispose() => door.Release();
    }
}
