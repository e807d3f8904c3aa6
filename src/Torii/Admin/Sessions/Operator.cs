namespace Torii.Admin.Sessions;

/// <summary>Who asks at the admin API.</summary>
/// <param name="Name">The name he is known by in the audit log.</param>
/// <param name="SessionHash">His session; null where he came with the admin key.</param>
/// <param name="IsBuiltIn">Whether he came with the credentials that everybody knows.</param>
internal sealed record Operator(string Name, string? SessionHash, bool IsBuiltIn)
{
    /// <summary>What who comes with the admin key is called.</summary>
    public const string ByKey = "admin key";
}
