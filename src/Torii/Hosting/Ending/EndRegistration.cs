using Microsoft.Extensions.Options;

namespace Torii.Hosting.Ending;

/// <summary>What the server needs to end in order.</summary>
internal static class EndRegistration
{
    /// <summary>Adds it. What is added before goes on during the delay.</summary>
    public static IServiceCollection AddToriiEnd(this IServiceCollection services, ToriiSettings settings)
    {
        services.AddSingleton(Options.Create(settings.End));
        services.AddSingleton<ServerEnd>();
        services.AddHostedService<StopDelay>();
        return services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.End.Delay + settings.End.Timeout);
    }
}
