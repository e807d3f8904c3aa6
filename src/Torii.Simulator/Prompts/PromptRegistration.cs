using Torii.Simulator.Protocol;

namespace Torii.Simulator.Prompts;

internal static class PromptRegistration
{
    public static IServiceCollection AddPrompts(this IServiceCollection services) =>
        services.AddSingleton<IBackendEndpoints, PromptEndpoints>();
}
