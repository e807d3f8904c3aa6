namespace Torii.Admin.Accounts;

/// <summary>Lets one at a time take accounts in: two at once could take in the same one twice.</summary>
internal sealed class AccountGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Goes in, unless somebody is there; until the answer is disposed of.</summary>
    /// <returns>Null where somebody is.</returns>
    public IDisposable? TryEnter() => _gate.Wait(TimeSpan.Zero) ? new Turn(_gate) : null;

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
