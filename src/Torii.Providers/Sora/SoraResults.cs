using Torii.Core.Providers;
using Torii.Providers.Http;

namespace Torii.Providers.Sora;

/// <summary>Opens finished results. Their links are signed, so the account's token never goes along.</summary>
internal sealed class SoraResults(ResultFetch fetch)
{
    /// <summary>Opens <paramref name="link"/>, through the account's proxy where it has one.</summary>
    public Task<ResultOutcome> OpenAsync(AccountAccess access, string link, CancellationToken cancellationToken) =>
        fetch.OpenAsync(link, fetch.TermsOf(access) with { UserAgent = SoraHeaders.AppUserAgent }, cancellationToken);
}
