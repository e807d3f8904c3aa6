namespace Torii.Importing;

/// <summary>How a file is taken in.</summary>
/// <param name="Mode">What is asked first.</param>
/// <param name="ClientId">The client of refresh tokens that name none; null for the usual one.</param>
/// <param name="Proxy">The proxy of accounts that name none; null for the default egress.</param>
internal sealed record ImportTerms(ImportMode Mode, string? ClientId, Uri? Proxy)
{
    /// <summary>An entry with what it leaves to these terms.</summary>
    public ImportedAccount Apply(ImportedAccount entry)
    {
        var lacksClient = entry.Credential is { RefreshToken: not null, ClientId: null };
        return entry with
        {
            Proxy = entry.Proxy ?? Proxy,
            Credential = lacksClient ? entry.Credential with { ClientId = ClientId } : entry.Credential,
        };
    }

    /// <inheritdoc />
    /// <remarks>The proxy's password stays out of logs and messages.</remarks>
    public override string ToString() => nameof(ImportTerms);
}
