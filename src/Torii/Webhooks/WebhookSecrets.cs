using Torii.Core.Clients;
using Torii.Security;

namespace Torii.Webhooks;

/// <summary>What the webhooks of each client are signed with.</summary>
internal sealed class WebhookSecrets(SigningKey signing)
{
    /// <summary>A client's secrets, the one to use first: those that are configured, else one that is drawn from the server's own key.</summary>
    public IReadOnlyList<string> Of(Client client) => client.WebhookSecret is { } configured
        ? WebhookSecret.Split(configured)
        : [WebhookSecret.Of(signing.Sign("webhook", client.Id))];

    /// <summary>The keys of these secrets.</summary>
    public IReadOnlyList<byte[]> KeysOf(Client client) =>
        [.. Of(client).Select(secret => WebhookSecret.KeyOf(secret) ?? throw new InvalidOperationException("A webhook secret was taken that cannot be read."))];
}
