using Torii.Core.Work;

namespace Torii.Admin.Accounts;

/// <summary>Lets one at a time take accounts in: two at once could take in the same one twice.</summary>
internal sealed class AccountGate : IDisposable
{
    private readonly Turn _turn = new();

    /// <summary>Goes in, unless somebody is there for longer than <paramref name="patience"/>; until the answer is disposed of.</summary>
    /// <returns>Null where somebody is.</returns>
    public Task<IDisposable?> EnterAsync(TimeSpan patience, CancellationToken cancellationToken) => _turn.EnterAsync(patience, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
