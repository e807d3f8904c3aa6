using Torii.Simulator.Protocol;

namespace Torii.Simulator.Challenges;

internal static class ChallengeRegistration
{
    public static IServiceCollection AddChallenges(this IServiceCollection services) =>
        services.AddSingleton<Challenge>().AddSingleton<IGuard>(provider => provider.GetRequiredService<Challenge>());
}
