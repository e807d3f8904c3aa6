using Torii.Admin.Sessions;
using Torii.Admin.Setup;
using Torii.Core.Stores;
using Torii.Providers.Upstreams.Presets;
using Torii.Security;
using Torii.Upstreams;

namespace Torii.Hosting;

/// <summary>
/// What happens between reading the settings and listening: keys, simulator, from these the addresses to listen on, then
/// accounts and client keys.
/// </summary>
internal sealed partial class Opening(
    ISettingStore store,
    KeyRing keyRing,
    SigningKey signing,
    UpstreamRoster upstreams,
    AccountSync accounts,
    ClientSync clients,
    ConsoleCredentials credentials,
    SessionBook sessions,
    SetupGuide guide,
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
        await credentials.LoadAsync(cancellationToken);
        await upstreams.LoadAsync(cancellationToken);
        await accounts.LoadAsync(cancellationToken);
        var simulated = simulator.IsWanted(accounts.HasReal) ? await simulator.StartAsync(cancellationToken) : null;
        var isTrial = simulated is not null && !accounts.HasReal && !clients.HasOwn && (settings.Host is null || Listening.IsLoopback(settings.Host));
        var urls = listening.Urls(isTrial);
        CheckNotOurselves(urls);

        await accounts.RunAsync(simulated, cancellationToken);
        if (await clients.RunAsync(isTrial, cancellationToken) is { } made)
        {
            // The one place that a key is ever shown: to who starts the server, and not through the log.
            await Console.Out.WriteLineAsync($"A client key was made; it is shown only now: {made}".AsMemory(), cancellationToken);
        }

        await OpenConsoleAsync(isTrial, cancellationToken);
        Tell(isTrial);
        return urls;
    }

    private async Task OpenConsoleAsync(bool isTrial, CancellationToken cancellationToken)
    {
        await sessions.LoadAsync(cancellationToken);
        await guide.LoadAsync(cancellationToken);
        if (!isTrial && !credentials.HasOwn)
        {
            var password = await credentials.MakePasswordAsync(cancellationToken);
            await Console.Out.WriteLineAsync($"A login for the console was made; it is shown only now: {credentials.Name} / {password}".AsMemory(), cancellationToken);
        }
    }

    // A port that is set is compared with the rest of the settings; which of the usual two are free is known only now. What
    // was added at the console cannot be mended in one that does not start, so it is only left out.
    private void CheckNotOurselves(IReadOnlyList<string> urls)
    {
        var ourselves = urls.Select(BindingAddress.Parse).Select(binding => new OwnAddress(binding.Host.Trim('[', ']'), binding.Port)).ToList();
        foreach (var ours in upstreams.All.Where(upstream => upstream.Settled is { } settled && ourselves.Exists(own => own.Is(settled.Settings.BaseAddress))))
        {
            if (ours.Own is null)
            {
                throw new IOException($"The upstream '{ours.Name}' ({ours.Settled!.Settings.BaseAddress}) would be Torii itself: give it another address (BaseUrl, OPENAI_BASE_URL), or Torii another port (API_PORT).");
            }

            upstreams.LeaveOut(ours, new FieldMistake(UpstreamEntry.AddressField, "must not lead to Torii itself, which listens there by now"));
        }
    }

    private void Tell(bool isTrial)
    {
        foreach (var oddity in settings.Oddities)
        {
            Log.Odd(log, oddity);
        }

        foreach (var name in settings.FromConsole.LeftOut.Keys)
        {
            Log.LeftOut(log, name);
        }

        if (settings.AdminKey is { Length: < KeyText.Least })
        {
            Log.ShortKey(log, SettingNames.AdminKey, KeyText.Least);
        }

        foreach (var upstream in settings.Upstreams)
        {
            Log.Upstream(log, upstream.Name, upstream.Settled.Settings.BaseAddress, Math.Max(upstream.Accounts.Keys.Count, 1));
        }

        if (isTrial)
        {
            Log.Trial(log, string.Join(", ", BuiltInKeys.All));
        }
        else if (accounts.IsSimulated)
        {
            Log.Simulated(log);
        }
        else if (!accounts.HasAny)
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

        [LoggerMessage(3104, LogLevel.Information, "Upstream {Name} at {Address}, accounts: {Count}")]
        public static partial void Upstream(ILogger logger, string name, Uri address, int count);

        [LoggerMessage(3107, LogLevel.Warning, "What the console has set for {Setting} is not valid any more: it is left out")]
        public static partial void LeftOut(ILogger logger, string setting);

        [LoggerMessage(3115, LogLevel.Warning, "{Oddity}")]
        public static partial void Odd(ILogger logger, string oddity);

        [LoggerMessage(3110, LogLevel.Warning, "{Setting} (ADMIN_KEY) can be guessed: let it have at least {Least} letters")]
        public static partial void ShortKey(ILogger logger, string setting, int least);

        [LoggerMessage(3103, LogLevel.Warning, "No account is configured and the simulator is off: set a key such as OPENROUTER_API_KEY, list accounts in API_KEYS, or import them")]
        public static partial void NoAccount(ILogger logger);
    }
}
