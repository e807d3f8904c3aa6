using Torii.Core.Generations;

namespace Torii.Admin.Proxies;

/// <summary>A way out, as operators see it.</summary>
/// <param name="Name">What it is known by.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Proxy">The proxy, its password masked; null where it goes directly.</param>
/// <param name="Accounts">How many accounts leave by it.</param>
/// <param name="HeldBecause">Why nobody may leave by it now; null where anybody may.</param>
/// <param name="HeldUntil">Until when; null where nobody knows, or anybody may.</param>
/// <param name="HeldWith">What was said when it was held; null for nothing.</param>
internal sealed record ProxyRow(string Name, ProxyUse Use, string? Proxy, int Accounts, Cause? HeldBecause, DateTimeOffset? HeldUntil, string? HeldWith);
