using System.Net;
using Torii.Core.Accounts;
using Torii.Core.Clients;

namespace Torii.Security;

/// <summary>
/// The keys that everybody knows, since the earlier proxies' documents name them. They work for a first try only: from
/// this machine, without anything forwarding, and while nothing but the simulator answers.
/// </summary>
internal sealed class BuiltInKeys(AccountPool pool)
{
    private static readonly string[] Forwarding =
    [
        "Forwarded", "X-Forwarded", "X-Original-", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "Via", "CF-Connecting-IP",
        "CDN-Loop", "Fly-Client-IP", "Fastly-Client-IP", "X-Azure-ClientIP", "X-Envoy-External-Address", "X-ProxyUser-IP",
    ];

    /// <summary>The keys.</summary>
    public static IReadOnlyList<string> All { get; } = ["han1234", "sk-123456"];

    /// <summary>Whether this start accepts them at all.</summary>
    public bool AreOn { get; set; }

    /// <summary>Whether a client found by one of them may be let in with this request.</summary>
    public bool Admit(Client client, HttpContext context) =>
        client.Origin != ClientOrigin.BuiltIn || MayEnter(context);

    /// <summary>Whether somebody may be let in by what everybody knows.</summary>
    public bool MayEnter(HttpContext context) => AreOn && pool.IsSimulated && IsFromHere(context);

    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && (context.Request.Host.Host.ToLowerInvariant() is "localhost" or "127.0.0.1" or "[::1]")
        && !context.Request.Headers.Keys.Any(IsForwarding);

    private static bool IsForwarding(string header) =>
        Array.Exists(Forwarding, known => header.StartsWith(known, StringComparison.OrdinalIgnoreCase));
}
