using Torii.Simulator.Protocol;

namespace Torii.Simulator.Tokens;

internal static class TokenRegistration
{
    public static IServiceCollection AddTokens(this IServiceCollection services) =>
        services.AddSingleton<TokenIssuer>().AddSingleton<IBackendEndpoints, TokenEndpoints>();
}
