namespace Torii.Core.Work;

/// <summary>Lets one at a time pass for each key. Keys share a fixed number of turns, so some wait for strangers.</summary>
internal sealed class KeyedTurns
{
    private readonly Turn[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new Turn())];

    /// <summary>Waits for the key's turn, which lasts until the answer is disposed of.</summary>
    public Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken) =>
        _turns[(uint)string.GetHashCode(key, StringComparison.Ordinal) % (uint)_turns.Length].EnterAsync(cancellationToken);
}
