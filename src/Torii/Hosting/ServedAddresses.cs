using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Torii.Hosting;

/// <summary>Where this server is reached while it runs: an upstream there would have it ask itself for ever.</summary>
internal sealed class ServedAddresses(IServer server, ToriiSettings settings)
{
    /// <summary>Whether who asks there asks us.</summary>
    public bool Contain(Uri address) =>
        Bindings.Any(own => own.Is(address))
        || (settings.BaseUrl is { } known && Uri.Compare(known, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0);

    private IEnumerable<OwnAddress> Bindings => (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        .Select(BindingAddress.Parse)
        .Select(binding => new OwnAddress(HostOf(binding), binding.Port));

    private static string HostOf(BindingAddress binding) => binding.Host is "+" ? "*" : binding.Host.Trim('[', ']');
}
