using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Core.Accounts;
using Torii.Hosting;
using Torii.Providers.Http.Checking;

namespace Torii.Admin.Proxies;

/// <summary><c>/api/admin/proxies</c>: the ways out that are in use, and trying one.</summary>
internal sealed class ProxyEndpoints(EgressBook book, AccountPool pool, IEgressCheck check, ToriiSettings settings, TimeProvider time)
{
    private const int LongestUrl = 2048;

    /// <summary>Maps them.</summary>
    public static void Map(RouteGroupBuilder admin)
    {
        var group = admin.MapGroup("/proxies").WithTags("Proxies");
        group.MapGet("", (int? limit, string? after, ProxyEndpoints proxies) => proxies.List(limit, after))
            .WithName("proxies.list").WithSummary("The ways out that are in use, with how many accounts leave by each.");
        group.MapPost("/test", (ProxyTestRequest request, HttpContext context, ProxyEndpoints proxies) => proxies.TestAsync(request, context))
            .WithName("proxies.test").WithSummary("Goes a way out to the Sora backend, step by step, and says where it ends.");
    }

    private Results<Ok<Page<ProxyRow>>, Refused> List(int? limit, string? after)
    {
        if (Paging.Check(limit) is { } wrong)
        {
            return wrong;
        }

        var accounts = pool.All().Where(account => account.Status != AccountStatus.Retired).CountBy(account => account.Egress, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var rows = InUse(accounts).Select(egress => RowOf(egress, accounts.GetValueOrDefault(egress.Name))).OrderBy(row => row.Use).ToList();
        return TypedResults.Ok(Paging.Cut(rows, row => row.Name, after, limit));
    }

    // A proxy that no account has any more is kept for those that were retired, and is in nobody's way.
    private IEnumerable<Egress> InUse(Dictionary<string, int> accounts) =>
        book.All.Where(egress => UseOf(egress) != ProxyUse.Accounts || accounts.ContainsKey(egress.Name));

    private async Task<Results<Ok<ProxyTestReport>, Refused>> TestAsync(ProxyTestRequest request, HttpContext context)
    {
        if (Find(request, out var egress) is { } mistake)
        {
            return mistake;
        }

        var report = await check.RunAsync(egress, settings.SoraBase, context.RequestAborted);
        context.Audit(egress.ToString(), egress.Name);
        return TypedResults.Ok(new ProxyTestReport(
            report.Passed,
            report.Challenged,
            report.Steps.Sum(step => step.Milliseconds),
            settings.SoraBase.GetLeftPart(UriPartial.Authority),
            report.Steps));
    }

    private Refused? Find(ProxyTestRequest request, out Egress egress)
    {
        egress = Egress.Direct;
        switch (request)
        {
            case { Name: { } name, Url: null }:
                egress = book.All.FirstOrDefault(known => known.Name == name) ?? egress;
                return egress.Name == name ? null : Refused.NotFound("proxy", name);
            case { Name: null, Url: { } url } when url.Length <= LongestUrl && ProxySetting.IsProxy(url):
                egress = new Egress("given", new Uri(url));
                return MaskedAddress.IsMasked(url) ? Refused.Field("url", "must have its password; to try one that is in use, give its name") : null;
            case { Name: null, Url: not null }:
                return Refused.Field("url", $"must be the address of a proxy ({string.Join(", ", ProxySetting.Schemes)})");
            default:
                return Refused.Field("name", "must be given, or a url, and not both");
        }
    }

    private ProxyRow RowOf(Egress egress, int accounts)
    {
        var hold = pool.HoldOf(HoldScope.Egress(egress.Name)) is { } known && known.IsOn(time.GetUtcNow()) ? known : null;
        return new ProxyRow(egress.Name, UseOf(egress), egress.Proxy is null ? null : MaskedAddress.Of(egress.Proxy.OriginalString), accounts, hold?.Cause, hold?.Until, hold?.Text);
    }

    private static ProxyUse UseOf(Egress egress) => egress.Name switch
    {
        Egress.DefaultName => ProxyUse.Default,
        Egress.UploadsName => ProxyUse.Uploads,
        _ => ProxyUse.Accounts,
    };
}
