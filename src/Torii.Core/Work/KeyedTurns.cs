namespace Torii.Core.Work;

/// <summary>Lets one at a time pass for each key. Keys share a fixed number of doors, so some wait for strangers.</summary>
internal sealed class KeyedTurns
{
    private readonly SemaphoreSlim[] _doors = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the key's turn, which lasts until the answer is disposed of.</summary>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        var door = _doors[(uint)string.GetHashCode(key, StringComparison.Ordinal) % (uint)_doors.Length];
        await door.WaitAsync(cancellationToken);
        return new Turn(door);
    }

    private sealed class Turn(SemaphoreSlim door) : IDisposable
    {
        public void Dispose() => door.Release();
    }
}
