namespace Torii.Simulator.Rendering;

internal static class RenderingRegistration
{
    public static IServiceCollection AddRendering(this IServiceCollection services) =>
        services.AddSingleton<BuiltInResults>().AddSingleton<Renderer>();
}
