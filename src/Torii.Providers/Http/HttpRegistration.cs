using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Torii.Core.Logs;
using Torii.Providers.Http.Challenges;
using Torii.Providers.Http.Checking;

namespace Torii.Providers.Http;

/// <summary>Registers the ways out.</summary>
internal static class HttpRegistration
{
    /// <summary>Adds the egress pool, the sessions of each egress, the upstream caller, the egress check, guarded fetching and posting, and the fetching of results.</summary>
    public static IServiceCollection AddUpstreamHttp(this IServiceCollection services)
    {
        services.AddOptions<FetchOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<CallMetrics>();
        services.TryAddSingleton<EgressPool>();
        services.AddOptions<ChallengeOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChallengeOptions>, ChallengeOptionsValidation>());
        services.TryAddSingleton<ChallengeSolver>();
        services.TryAddSingleton<EgressSessions>();
        services.TryAddSingleton<ICallLog, NoCallLog>();
        services.TryAddSingleton<UpstreamCaller>();
        services.TryAddSingleton<IHostResolver, DnsHostResolver>();
        services.TryAddSingleton<IEgressCheck, EgressCheck>();
        services.TryAddSingleton<FetchGate>();
        services.TryAddSingleton<CheckedConnections>();
        services.TryAddSingleton<GuardedFetch>();
        services.TryAddSingleton<IGuardedFetch>(provider => provider.GetRequiredService<GuardedFetch>());
        services.TryAddSingleton<ResultFetch>();
        services.TryAddSingleton<IGuardedPost, GuardedPost>();
        return services;
    }
}
