namespace Torii.Simulator.Control;

internal static class ControlRegistration
{
    public static IServiceCollection AddControl(this IServiceCollection services) => services.AddSingleton<LiveOptions>();
}
