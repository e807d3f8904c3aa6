using Torii.Simulator.Protocol;

namespace Torii.Simulator.Quotas;

internal static class QuotaRegistration
{
    public static IServiceCollection AddQuotas(this IServiceCollection services) =>
        services.AddSingleton<QuotaBook>().AddSingleton<IBackendEndpoints, QuotaEndpoints>();
}
