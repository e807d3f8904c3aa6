using Torii.Tests.Support;

namespace Torii.Tests.Doors.Asking;

/// <summary>A request whose client waits for the answer, and may leave before it is whole.</summary>
internal sealed class HeldRequest : IAsyncDisposable
{
    private readonly Scene _scene;
    private readonly string _prompt;
    private readonly CancellationTokenSource _leaving = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _asking;

    public HeldRequest(Scene scene, HttpClient http, HttpRequestMessage request, string prompt)
    {
        (_scene, _prompt) = (scene, prompt);
        _asking = AskAsync(http, request);
    }

    /// <summary>Ends with the beginning of the answer.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Leaves, and waits until Torii knows it.</summary>
    public async Task LeaveAsync()
    {
        var breaks = AskRow.Of(_scene, _prompt).ShouldNotBeNull().Breaks;
        await DisposeAsync();
        await Eventually.BeAsync("it is known to have left", () => Task.FromResult(AskRow.Of(_scene, _prompt)?.Breaks == breaks + 1));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_leaving.IsCancellationRequested)
        {
            return;
        }

        await _leaving.CancelAsync();
        try
        {
            await _asking;
        }
        catch (Exception fault) when (fault is OperationCanceledException or HttpRequestException or IOException)
        {
            // It has left, or the server is gone.
        }

        _leaving.Dispose();
    }

    private async Task AskAsync(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        using (var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _leaving.Token))
        {
            var first = new byte[1];
            await using var body = await answer.Content.ReadAsStreamAsync(_leaving.Token);
            await body.ReadExactlyAsync(first, _leaving.Token);
            _begun.SetResult();
            await body.CopyToAsync(Stream.Null, _leaving.Token);
        }
    }
}
