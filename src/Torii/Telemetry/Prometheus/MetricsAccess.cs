using System.Security.Cryptography;
using System.Text;
using Torii.Admin.Sessions;
using Torii.Doors.Errors;
using Torii.Hosting;
using Torii.Security;

namespace Torii.Telemetry.Prometheus;

/// <summary>
/// Who may read the metrics: whoever has their key or is an operator. They tell how much is made, at what cost and through
/// which upstreams. A request from this machine alone is no proof: those that a reverse proxy hands on look the same.
/// </summary>
internal sealed class MetricsAccess(ToriiSettings settings, Operators operators, BuiltInKeys builtIn)
{
    private const string Scheme = "Bearer ";

    /// <summary>Why a request may not read them; null where it may.</summary>
    public async ValueTask<ApiError?> CheckAsync(HttpContext context)
    {
        if (settings.Metrics.AreOpen || IsTheirKey(context.Request) || (!HasKey(context.Request) && builtIn.MayEnter(context)))
        {
            return null;
        }

        return await operators.FindAsync(context) switch
        {
            { Found: not null } => null,
            { Error: { Status: StatusCodes.Status401Unauthorized } } => ApiError.InvalidKey("The metrics need a key: send that of Torii:Metrics:Key, or the admin key, as 'Authorization: Bearer KEY'."),
            var (_, error) => error,
        };
    }

    private static bool HasKey(HttpRequest request) => request.Headers.Authorization.Count > 0;

    private bool IsTheirKey(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return settings.Metrics.Key is { } key
            && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Hash(header[Scheme.Length..].Trim()), Hash(key));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
