namespace Torii.Admin.Sessions;

/// <summary>Who wants in: a name with its password, or the admin key.</summary>
internal sealed record LoginRequest
{
    /// <summary>The operator's name.</summary>
    public string? Name { get; init; }

    /// <summary>The password.</summary>
    public string? Password { get; init; }

    /// <summary>The admin key, instead of both.</summary>
    public string? AdminKey { get; init; }

    /// <inheritdoc />
    /// <remarks>Both secrets stay out of logs and messages.</remarks>
    public override string ToString() => nameof(LoginRequest);
}
