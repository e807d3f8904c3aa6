using Torii.Simulator.Protocol;

namespace Torii.Simulator.Usernames;

internal static class UsernameRegistration
{
    public static IServiceCollection AddUsernames(this IServiceCollection services) =>
        services.AddSingleton<UsernameBook>().AddSingleton<IBackendEndpoints, UsernameEndpoints>();
}
