using Microsoft.Extensions.Options;
using Torii.Admin;
using Torii.Core.Accounts;
using Torii.Core.Keeping;
using Torii.Core.Routing;
using Torii.Core.Work;
using Torii.Doors;
using Torii.Hosting.Ending;
using Torii.Hosting.Supervision;
using Torii.Importing;
using Torii.Providers;
using Torii.Providers.Http;
using Torii.Providers.Http.Challenges;
using Torii.Providers.OpenRouter;
using Torii.Providers.Sora;
using Torii.Providers.Upstreams;
using Torii.Security;
using Torii.Storage;
using Torii.Upstreams;
using Torii.Telemetry;
using Torii.Webhooks;

namespace Torii.Hosting;

/// <summary>Everything that Torii is made of, by its settings.</summary>
internal static class ToriiRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddTorii(this IServiceCollection services, ToriiSettings settings)
    {
        services.AddUpstreams(settings);
        services.AddLogDetail(settings);
        services.AddSingleton(Options.Create(settings.Work));
        services.AddToriiSecurity(settings);
        services.AddToriiStorage(new StorageOptions { DataFolder = settings.Data, MediaFolder = settings.Media });
        services.AddToriiTelemetry(settings);
        services.AddToriiWork();
        services.AddSingleton(Options.Create(settings.Keeping));
        services.AddToriiKeeping();
        services.AddToriiDoors();
        services.AddToriiWebhooks();
        services.AddToriiImporting();
        services.AddToriiAdmin();
        services.AddSingleton<AccountSync>();
        services.AddSingleton<Enrolment>();
        services.AddSingleton<UpstreamSync>();
        services.AddToriiUpstreams();
        services.AddSingleton<AccountEgresses>();
        services.AddSingleton<ListedCredentials>();
        services.AddSingleton<ClientSync>();
        services.AddSingleton<BuiltInSimulator>();
        services.AddSingleton<Disk>();
        services.AddSingleton<Listening>();
        services.AddSingleton<Opening>();
        services.AddToriiEnd(settings);
        return ServiceNotices.Add(services, Environment.GetEnvironmentVariable);
    }

    /// <summary>Adds the providers and their ways out alone: what asks upstreams and keeps nothing needs no more.</summary>
    public static IServiceCollection AddUpstreams(this IServiceCollection services, ToriiSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.DefaultEgress);
        services.AddSingleton(new UpstreamBook(settings.Upstreams.Select(upstream => upstream.Settled.Settings)));
        services.AddSingleton(new RouteBook([Target.Sora, .. settings.Upstreams.SelectMany(upstream => upstream.Settled.Targets)], settings.Routes));
        if (settings.UploadEgress is not null)
        {
            services.AddSingleton(settings.UploadEgress);
        }

        services.Configure<SoraOptions>(options =>
        {
            options.SessionUrl = settings.SoraSession ?? options.SessionUrl;
            options.OAuthUrl = settings.SoraOAuth ?? options.OAuthUrl;
        });
        services.Configure<OpenRouterOptions>(options => options.CatalogueEvery = settings.CatalogueEvery is { } every
            ? every == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : every
            : options.CatalogueEvery);
        services.Configure<ChallengeOptions>(options =>
            (options.Upstream, options.Cookie, options.UserAgent, options.Solver) = (settings.SoraBase, settings.Challenge.Cookie, settings.Challenge.UserAgent, settings.Challenge.Solver));
        services.Configure<FetchOptions>(options => settings.AllowedHosts.ToList().ForEach(options.AllowedHosts.Add));
        services.AddToriiProviders();
        return services;
    }

    // One object in three parts: what is logged is asked of it, and it says when that has changed.
    private static void AddLogDetail(this IServiceCollection services, ToriiSettings settings)
    {
        services.AddSingleton(_ => new LogDetail(settings.Verbose));
        services.AddSingleton<IConfigureOptions<LoggerFilterOptions>>(provider => provider.GetRequiredService<LogDetail>());
        services.AddSingleton<IOptionsChangeTokenSource<LoggerFilterOptions>>(provider => provider.GetRequiredService<LogDetail>());
    }
}
