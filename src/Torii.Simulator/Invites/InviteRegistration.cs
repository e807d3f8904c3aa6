using Torii.Simulator.Protocol;

namespace Torii.Simulator.Invites;

internal static class InviteRegistration
{
    public static IServiceCollection AddInvites(this IServiceCollection services) => services.AddSingleton<IBackendEndpoints, InviteEndpoints>();
}
