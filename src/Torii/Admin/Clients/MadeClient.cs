namespace Torii.Admin.Clients;

/// <summary>A client key with the key itself, which nobody can see again.</summary>
/// <param name="Key">The key.</param>
/// <param name="Client">Its row.</param>
internal sealed record MadeClient(string Key, ClientRow Client)
{
    /// <inheritdoc />
    /// <remarks>The key stays out of logs and messages.</remarks>
    public override string ToString() => nameof(MadeClient);
}
