using Microsoft.Extensions.Options;

namespace Torii.Hosting.Ending;

/// <summary>
/// How the server ends. Told to stop, it takes no more connections and begins no more work. Answers that wait for a result go on
/// waiting, for it may come in time; shortly before the time is over they say instead where to ask for it later.
/// </summary>
internal sealed class ServerEnd : IDisposable
{
    // For telling those who wait, and for writing down what has come of the last calls.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    // So long those who wait need to hear it, when nothing else is waited for.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource _answers;
    private readonly CancellationTokenSource _atOnce;
    private readonly CancellationTokenRegistration _stopping;
    private readonly IHostApplicationLifetime _lifetime;

    public ServerEnd(IHostApplicationLifetime lifetime, IOptions<EndOptions> options, TimeProvider time)
    {
        _lifetime = lifetime;
        _answers = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _atOnce = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _stopping = lifetime.ApplicationStopping.Register(() => _answers.CancelAfter(Patience(options.Value)));
    }

    /// <summary>Whether the server has been told to stop.</summary>
    public bool HasBegun => _lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Ends the answers that still wait.</summary>
    public CancellationToken Answers => _answers.Token;

    /// <summary>Ends all that the stop would wait for.</summary>
    public CancellationToken AtOnce => _atOnce.Token;

    /// <summary>Waits for no more answer: somebody wants the server gone.</summary>
    public void Hurry()
    {
        _answers.Cancel();
        _atOnce.CancelAfter(LastWords);
    }

    /// <summary>Returns when the server has been told to stop.</summary>
    public async Task BeginsAsync()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = _lifetime.ApplicationStopping.Register(begun.SetResult);
        await begun.Task;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stopping.Dispose();
        _answers.Dispose();
        _atOnce.Dispose();
    }

    private static TimeSpan Patience(EndOptions options) =>
        options.Delay + (options.Timeout > 2 * Rest ? options.Timeout - Rest : options.Timeout / 2);
}
