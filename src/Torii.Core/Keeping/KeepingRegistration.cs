using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Torii.Core.Statistics;
using Torii.Core.Stores;
using Torii.Core.Work.Deleting;

namespace Torii.Core.Keeping;

/// <summary>Registers what removes what is too old or too much, or nobody's.</summary>
public static class KeepingRegistration
{
    /// <summary>Adds it. Stores and options come from elsewhere, statistics and the road too.</summary>
    public static IServiceCollection AddToriiKeeping(this IServiceCollection services)
    {
        services.TryAddSingleton<GenerationMedia>();
        services.AddSingleton(provider => new Retention(
            provider.GetRequiredService<IKeepingStore>(),
            provider.GetRequiredService<IMediaFiles>(),
            provider.GetRequiredService<GenerationMedia>(),
            provider.GetRequiredService<HourClosing>(),
            provider.GetRequiredService<IOptions<KeepingOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Retention>>()));
        services.AddHostedService(provider => provider.GetRequiredService<Retention>());
        services.AddSingleton<StraySweeping>();
        services.AddHostedService(provider => provider.GetRequiredService<StraySweeping>());
        return services;
    }
}
