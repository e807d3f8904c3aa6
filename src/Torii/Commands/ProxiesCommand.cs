using System.CommandLine;
using Torii.Core.Accounts;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Providers.Http.Checking;
using Torii.Storage;

namespace Torii.Commands;

/// <summary><c>torii proxies</c>: goes every way out to the Sora backend, step by step, and says where it ends.</summary>
internal static class ProxiesCommand
{
    private const int AtOnce = 16;

    private static readonly Argument<string?> Proxy = new("url")
    {
        Description = "A proxy to check in place of those that are in use.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("proxies", "Checks the default proxy, that of uploads and those of accounts, or one that is given.") { Proxy };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(Proxy), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? given, CancellationToken cancellationToken)
    {
        if (given is not null && !ProxySetting.IsProxy(given))
        {
            return await CommandRun.RejectAsync($"The url must be the address of a proxy ({string.Join(", ", ProxySetting.Schemes)}).");
        }

        // Opened, a data folder that is not there would be made.
        return await CommandRun.RunAsync(settings => given is null && Directory.Exists(settings.Data), async (services, settings) =>
        {
            var egresses = given is null ? await InUseAsync(services, settings, cancellationToken) : [new Egress("given", new Uri(given))];
            return await CheckAsync(services.GetRequiredService<IEgressCheck>(), egresses, settings.SoraBase, cancellationToken);
        });
    }

    private static async Task<IReadOnlyList<Egress>> InUseAsync(
        IServiceProvider services,
        ToriiSettings settings,
        CancellationToken cancellationToken)
    {
        // Those of uploads and of the default are registered; those of accounts are listed with them or stored.
        var listed = (settings.Accounts ?? []).Select(account => account.Proxy).OfType<Uri>().Select(Egress.Through);
        var all = services.GetServices<Egress>().Concat(listed).Concat(await StoredAsync(services, cancellationToken));
        return [.. all.DistinctBy(egress => egress.Name)];
    }

    private static async Task<IReadOnlyList<Egress>> StoredAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            return services.GetService<IEgressStore>() is { } store ? await store.AllAsync(cancellationToken) : [];
        }
        catch (DataFolderInUseException)
        {
            await Console.Error.WriteLineAsync("A server uses the data folder: the proxies of imported accounts are left out.");
            return [];
        }
    }

    private static async Task<int> CheckAsync(
        IEgressCheck check,
        IReadOnlyList<Egress> egresses,
        Uri upstream,
        CancellationToken cancellationToken)
    {
        var failed = 0;
        using var screen = new SemaphoreSlim(1, 1);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(egresses, atOnce, async (egress, token) =>
        {
            var report = await check.RunAsync(egress, upstream, token);
            Interlocked.Add(ref failed, report.Passed ? 0 : 1);
            await screen.WaitAsync(token);
            await Console.Out.WriteLineAsync(ProxyTable.Of(egress, report).AsMemory(), token);
            screen.Release();
        });
        return failed == 0 ? 0 : CommandRun.Failed;
    }
}
