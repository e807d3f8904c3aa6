using Torii.Core.Work;

namespace Torii.Admin.Answers;

/// <summary>Lets one edit after the other pass, so that the version an edit was based on is still the row's when it is written.</summary>
internal sealed class Editing : IDisposable
{
    private readonly Turn _turn = new();

    /// <summary>Waits for a turn, which lasts until the answer is disposed of.</summary>
    public Task<IDisposable> EnterAsync(CancellationToken cancellationToken) => _turn.EnterAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();
}
