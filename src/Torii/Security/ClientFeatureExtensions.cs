using Torii.Core.Clients;

namespace Torii.Security;

/// <summary>Hands the authenticated client to doors.</summary>
internal static class ClientFeatureExtensions
{
    /// <summary>The client whose key came with the request.</summary>
    public static Client Client(this HttpContext context) =>
        context.Features.Get<Client>() ?? throw new InvalidOperationException("This door lies outside of what is authenticated.");
}
