namespace Torii.Core.Logs;

/// <summary>For what asks upstreams and keeps nothing, as commands do.</summary>
public sealed class NoCallLog : ICallLog
{
    /// <inheritdoc />
    public bool KeepsBodies => false;

    /// <inheritdoc />
    public bool Keeps(string method, int? status) => false;

    /// <inheritdoc />
    public void Add(Call call)
    {
        // Nothing is kept.
    }
}
