using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Accounts;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Core.Work;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;

namespace Torii.Providers.OpenRouter.Catalogue;

/// <summary>
/// Reads the catalogues of video models: at the start, then every few minutes, and whenever the operator has changed an
/// upstream. One that cannot be read leaves what is known.
/// </summary>
internal sealed partial class CatalogueRefresh(
    UpstreamBook upstreams,
    AccountPool pool,
    Accesses accesses,
    KeyedCaller caller,
    OpenRouterCatalogue catalogue,
    RouteBook routes,
    IOptions<OpenRouterOptions> options,
    TimeProvider time,
    ILogger<CatalogueRefresh> log) : BackgroundService
{
    // Those that could not be read the last time, of which it was said then.
    private readonly ConcurrentDictionary<string, bool> _unread = new(StringComparer.Ordinal);
    private readonly Channel<bool> _rewritten = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.CatalogueEvery == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        routes.Rewritten += Hurry;
        try
        {
            while (true)
            {
                await Task.WhenAll(Meant().Select(upstream => RefreshAsync(upstream, stoppingToken)));
                await WaitAsync(stoppingToken);
            }
        }
        finally
        {
            routes.Rewritten -= Hurry;
        }
    }

    private void Hurry() => _rewritten.Writer.TryWrite(true);

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var period = new CancellationTokenSource(options.Value.CatalogueEvery, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(period.Token, stoppingToken);
        try
        {
            await _rewritten.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Nobody has changed anything: it is time all the same.
        }
    }

    /// <summary>Reads the catalogue of one upstream, through the egress of its first account. Without an account there is nobody to need it.</summary>
    internal async Task RefreshAsync(UpstreamSettings upstream, CancellationToken cancellationToken)
    {
        try
        {
            var account = pool.All().FirstOrDefault(account => account.Upstream == upstream.Name && account.Status == AccountStatus.Enabled);
            if (account is not null && await accesses.OpenAsync(account.Id, cancellationToken) is var (access, _))
            {
                Tell(upstream, await ReadAsync(upstream, access, cancellationToken));
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A passing fault of ours, such as a store that is busy, must not end the reading for good.
            Tell(upstream, fault.Message);
        }
    }

    private IEnumerable<UpstreamSettings> Meant() => upstreams.All.Where(upstream => upstream.Protocol == OpenRouterProtocol.Name);

    // Why it could not be read; null where it was.
    private async Task<string?> ReadAsync(UpstreamSettings upstream, AccountAccess access, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(upstream.BaseAddress, "videos/models"));
        using var outcome = await caller.SendAsync(access, request, options.Value.AccountTimeout, cancellationToken);
        if (outcome is not CallOutcome.Answered { Status: 200 } answer || CatalogueReader.Read(answer.Body.Bytes) is not { } rows)
        {
            return AnswerRefusals.OfQuestion(outcome, access).Message;
        }

        catalogue.Teach(upstream, rows);
        return null;
    }

    private void Tell(UpstreamSettings upstream, string? why)
    {
        if (why is null && _unread.TryRemove(upstream.Name, out _))
        {
            Log.ReadAgain(log, upstream.Name);
        }
        else if (why is not null && _unread.TryAdd(upstream.Name, true))
        {
            Log.NotRead(log, upstream.Name, why);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3501, LogLevel.Warning, "The catalogue of {Upstream} could not be read, so its models are taken to be as they were: {Why}")]
        public static partial void NotRead(ILogger logger, string upstream, string why);

        [LoggerMessage(3502, LogLevel.Information, "The catalogue of {Upstream} can be read again")]
        public static partial void ReadAgain(ILogger logger, string upstream);
    }
}
