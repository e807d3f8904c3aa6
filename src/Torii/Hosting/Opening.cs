using Torii.Core.Stores;
using Torii.Security;

namespace Torii.Hosting;

/// <summary>
/// What happens between reading the settings and listening: keys, accounts, simulator, client keys, and from these the
/// addresses to listen on.
/// </summary>
internal sealed partial class Opening(
    ISettingStore store,
    KeyRing keyRing,
    SigningKey signing,
    AccountSync accounts,
    ClientSync clients,
    BuiltInSimulator simulator,
    Listening listening,
    ToriiSettings settings,
    ILogger<Opening> log)
{
    /// <summary>Runs it.</summary>
    /// <returns>The addresses to listen on.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        keyRing.Check();
        await signing.LoadAsync(store, cancellationToken);
        await accounts.LoadAsync(cancellationToken);
        var simulated = simulator.IsWanted(accounts.HasReal) ? await simulator.StartAsync(cancellationToken) : null;
        await accounts.RunAsync(simulated, cancellationToken);

        var isTrial = simulated is not null && !accounts.HasReal && !clients.HasOwn && (settings.Host is null || Listening.IsLoopback(settings.Host));
        if (await clients.RunAsync(isTrial, cancellationToken) is { } made)
        {
            // The one place that a key is ever shown: to who starts the server, and not through the log.
            await Console.Out.WriteLineAsync($"A client key was made; it is shown only now: {made}".AsMemory(), cancellationToken);
        }

        Tell(simulated is not null && !accounts.HasReal, isTrial);
        return listening.Urls(isTrial);
    }

    private void Tell(bool isSimulated, bool isTrial)
    {
        if (isTrial)
        {
            Log.Trial(log, string.Join(", ", BuiltInKeys.All));
        }
        else if (isSimulated)
        {
            Log.Simulated(log);
        }
        else if (!accounts.HasReal)
        {
            Log.NoAccount(log);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Warning, "Nothing is configured: the built-in simulator answers, from this machine only, with the keys {Keys}")]
        public static partial void Trial(ILogger logger, string keys);

        [LoggerMessage(3102, LogLevel.Warning, "No account is configured: the built-in simulator answers")]
        public static partial void Simulated(ILogger logger);

        [LoggerMessage(3103, LogLevel.Warning, "No account is configured and the simulator is off: list accounts in API_KEYS, or import them")]
        public static partial void NoAccount(ILogger logger);
    }
}
