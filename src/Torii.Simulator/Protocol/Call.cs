using System.Globalization;
using Torii.Simulator.Accounts;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Protocol;

/// <summary>One call that was let in.</summary>
/// <param name="http">The request as it came.</param>
/// <param name="account">Who calls; null only where no token is asked for.</param>
/// <param name="body">The JSON body; empty where none is read.</param>
/// <param name="outcome">How a task that this call begins will end.</param>
internal sealed class Call(HttpContext http, Account? account, ReadOnlyMemory<byte> body, TaskOutcome outcome)
{
    public HttpRequest Request => http.Request;

    public Account Account => account ?? throw new InvalidOperationException("This call is open to callers without an account.");

    public ReadOnlyMemory<byte> Body => body;

    public TaskOutcome Outcome => outcome;

    /// <summary>Ends when the caller goes away.</summary>
    public CancellationToken Cancelled => http.RequestAborted;

    /// <summary>Scheme and authority that the caller used, for links that work for them.</summary>
    public string Origin => $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>The part of the path that the route's pattern names so.</summary>
    public string PathPart(string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>Reads <c>limit</c>; null for one that is not a positive whole number.</summary>
    public int? Limit(int otherwise)
    {
        var given = http.Request.Query["limit"];
        if (given.Count == 0)
        {
            return otherwise;
        }

        return given.Count == 1 && int.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0
            ? limit
            : null;
    }
}
