namespace Torii.Admin.Accounts;

/// <summary>Who wants all tokens in clear has to prove once more who he is.</summary>
internal sealed record AccountExportRequest
{
    /// <summary>The console's password.</summary>
    public string? Password { get; init; }

    /// <summary>The admin key, instead.</summary>
    public string? AdminKey { get; init; }

    /// <inheritdoc />
    /// <remarks>Both secrets stay out of logs and messages.</remarks>
    public override string ToString() => nameof(AccountExportRequest);
}
