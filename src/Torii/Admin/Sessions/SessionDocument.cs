namespace Torii.Admin.Sessions;

/// <summary>What a console has to know of its session, and of where it is.</summary>
/// <param name="Name">The operator's name.</param>
/// <param name="Antiforgery">What every change has to carry as <c>X-Torii-Antiforgery</c>; null for who came with the admin key.</param>
/// <param name="IsBuiltIn">Whether he came with the credentials that everybody knows.</param>
/// <param name="HasPassword">Whether an own name and password are set.</param>
/// <param name="HasAdminKey">Whether there is an own admin key.</param>
/// <param name="AdminKeyLocked">Whether the configuration fixes the admin key.</param>
/// <param name="Simulated">Whether nothing but the simulator answers.</param>
/// <param name="NeedsSetup">Whether the first start's guide should be shown.</param>
/// <param name="Version">The server's version.</param>
internal sealed record SessionDocument(
    string Name,
    string? Antiforgery,
    bool IsBuiltIn,
    bool HasPassword,
    bool HasAdminKey,
    bool AdminKeyLocked,
    bool Simulated,
    bool NeedsSetup,
    string Version);
