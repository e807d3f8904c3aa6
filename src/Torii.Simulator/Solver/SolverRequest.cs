using System.Text.Json;
using System.Text.Json.Serialization;

namespace Torii.Simulator.Solver;

/// <summary>What FlareSolverr is asked. Its other fields change what a browser does and are not read here.</summary>
internal sealed record SolverRequest
{
    /// <summary>How long FlareSolverr works when it is not told. Milliseconds.</summary>
    private const int UsualTimeout = 60_000;

    /// <summary><c>request.get</c>; the commands for sessions and forms are not played.</summary>
    public string? Cmd { get; init; }

    /// <summary>The page to open.</summary>
    public string? Url { get; init; }

    /// <summary>How long it may work, in milliseconds.</summary>
    [JsonPropertyName("maxTimeout")]
    public int MaxTimeout { get; init; } = UsualTimeout;

    /// <summary>The way out.</summary>
    public ProxyPart? Proxy { get; init; }

    /// <summary>Whether the page itself may be left out.</summary>
    [JsonPropertyName("returnOnlyCookies")]
    public bool ReturnOnlyCookies { get; init; }

    /// <summary>Reads a body; null for one that is not such an object.</summary>
    public static SolverRequest? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, SolverJson.Default.SolverRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What is wrong with it, as FlareSolverr says it; null when nothing is.</summary>
    public string? Problem() => this switch
    {
        { Cmd: null } => "Request parameter 'cmd' is mandatory.",
        { Cmd: not "request.get" } => $"Request parameter 'cmd' = '{Cmd}' is invalid.",
        _ when !IsAddress(Url, "http", "https") => "Request parameter 'url' is mandatory in 'request.get' command.",
        { MaxTimeout: < 1 } => "Request parameter 'maxTimeout' must be positive.",
        { Proxy: { } proxy } when !IsAddress(proxy.Url, "http", "https", "socks4", "socks5") => "Request parameter 'proxy' needs a 'url' with its scheme.",
        _ => null,
    };

    private static bool IsAddress(string? text, params ReadOnlySpan<string> schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme);

    /// <summary>A proxy.</summary>
    internal sealed record ProxyPart
    {
        /// <summary>Its address, with the scheme.</summary>
        public string? Url { get; init; }

        public string? Username { get; init; }

        public string? Password { get; init; }
    }
}
