using Torii.Core.Providers;

namespace Torii.Doors.Callbacks;

/// <summary>Registers what upstreams call back.</summary>
internal static class CallbackRegistration
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddCallbacks(this IServiceCollection services)
    {
        services.AddSingleton<CallbackAddresses>();
        services.AddSingleton<ICallbackAddresses>(provider => provider.GetRequiredService<CallbackAddresses>());
        services.AddSingleton<CallbackEndpoints>();
        return services;
    }
}
