using Torii.Tests.Support;

namespace Torii.Tests.Browser.Scrolling;

/// <summary>A program that has pictures made all the time, so that the console always has something new to tell.</summary>
internal sealed class SteadyWork : IAsyncDisposable
{
    private const int AtOnce = 2;

    private readonly ChatClient _client;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;
    private int _made;

    public SteadyWork(Uri server, string key)
    {
        _client = new ChatClient(server, key);
        _work = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync()));
    }

    /// <summary>How many it has had made.</summary>
    public int Made => _made;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        _end.Dispose();
        _client.Dispose();
    }

    private async Task WorkAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            await _client.AskAsync("A paper boat on a quiet pond", ChatModels.Picture);
            Interlocked.Increment(ref _made);
        }
    }
}
