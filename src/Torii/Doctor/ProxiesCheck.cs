using Torii.Core.Accounts;
using Torii.Hosting;
using Torii.Providers.Http.Checking;

namespace Torii.Doctor;

/// <summary>Goes every proxy to the Sora backend.</summary>
internal sealed class ProxiesCheck(IEgressCheck check, IEnumerable<Egress> configured, StoredReader reader, ToriiSettings settings) : ICheck
{
    private const int AtOnce = 16;

    /// <inheritdoc />
    public string Area => "proxies";

    /// <inheritdoc />
    public bool IsOutside => true;

    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var stored = await reader.ReadAsync(cancellationToken) is StoredOutcome.Read read ? InUse(read.Stored) : [];
        var listed = (settings.Accounts ?? []).Select(account => account.Proxy).OfType<Uri>().Select(Egress.Through);
        var proxies = configured.Concat(listed).Concat(stored).Where(egress => egress.Proxy is not null).DistinctBy(egress => egress.Name).ToArray();
        if (proxies is [])
        {
            return [Finding.Ok("None is set.")];
        }

        var found = new Finding[proxies.Length];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, proxies.Length, atOnce, async (place, token) => found[place] = FindingOf(proxies[place], await check.RunAsync(proxies[place], settings.SoraBase, token)));
        return found;
    }

    // Proxies are kept that no account leaves through any more.
    private static IEnumerable<Egress> InUse(Stored stored) => stored.Egresses.IntersectBy(stored.Accounts.Select(known => known.Account.Egress), egress => egress.Name);

    private static Finding FindingOf(Egress egress, EgressReport report) => report switch
    {
        { Challenged: true } => Finding.Warning($"{egress}: a challenge page answers.", "Use another proxy, or give Torii a cookie or a solver (Torii:Challenge)."),
        { Passed: true } => Finding.Ok($"{egress}: works."),
        _ => Finding.Wrong($"{egress}: {report.Steps.First(step => step.Outcome == StageOutcome.Failed).Words}.", "'torii proxies' shows how far it gets. Correct its address and password, or take it away."),
    };
}
