namespace Torii.Admin.Clients;

/// <summary>What a client's webhooks are signed with from now on; nobody can see it again here.</summary>
/// <param name="Secret">The secret.</param>
internal sealed record MadeSecret(string Secret)
{
    /// <inheritdoc />
    /// <remarks>The secret stays out of logs and messages.</remarks>
    public override string ToString() => nameof(MadeSecret);
}
