namespace Torii.Simulator.Faults;

internal static class FaultRegistration
{
    public static IServiceCollection AddFaults(this IServiceCollection services) => services.AddSingleton<FaultBook>();
}
