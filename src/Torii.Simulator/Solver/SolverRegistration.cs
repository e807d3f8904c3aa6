using Torii.Simulator.Protocol;

namespace Torii.Simulator.Solver;

internal static class SolverRegistration
{
    public static IServiceCollection AddSolver(this IServiceCollection services) =>
        services.AddSingleton<SolverDesk>().AddSingleton<IBackendEndpoints, SolverEndpoints>();
}
