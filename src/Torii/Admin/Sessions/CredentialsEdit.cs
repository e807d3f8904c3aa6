namespace Torii.Admin.Sessions;

/// <summary>New credentials of the operator. What is null stays.</summary>
internal sealed record CredentialsEdit
{
    /// <summary>The password as it is; not needed while only that which everybody knows is set, and from who comes with the admin key.</summary>
    public string? CurrentPassword { get; init; }

    /// <summary>The new name, 1 to 64 letters.</summary>
    public string? Name { get; init; }

    /// <summary>The new password, 8 to 256 letters.</summary>
    public string? Password { get; init; }

    /// <summary>The new admin key, 16 to 256 visible ASCII letters.</summary>
    public string? AdminKey { get; init; }

    /// <inheritdoc />
    /// <remarks>The secrets stay out of logs and messages.</remarks>
    public override string ToString() => nameof(CredentialsEdit);
}
