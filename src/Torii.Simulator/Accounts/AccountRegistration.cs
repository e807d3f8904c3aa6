using Torii.Simulator.Protocol;

namespace Torii.Simulator.Accounts;

internal static class AccountRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services.AddSingleton<AccountBook>().AddSingleton<IBackendEndpoints, AccountEndpoints>();
}
