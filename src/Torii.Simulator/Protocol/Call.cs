using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Torii.Simulator.Accounts;
using Torii.Simulator.Faults;
using Torii.Simulator.Tasks;
using Torii.Simulator.Upstreams;

namespace Torii.Simulator.Protocol;

/// <summary>One call that was let in.</summary>
/// <param name="http">The request as it came.</param>
/// <param name="account">Who calls; null only where no token is asked for.</param>
/// <param name="body">The JSON body; empty where none is read.</param>
/// <param name="fault">What goes wrong with it; null for nothing.</param>
internal sealed class Call(HttpContext http, Account? account, ReadOnlyMemory<byte> body, Fault? fault)
{
    public HttpRequest Request => http.Request;

    public Account Account => account ?? throw new InvalidOperationException("This call is open to callers without an account.");

    public ReadOnlyMemory<byte> Body => body;

    /// <summary>How a task that this call begins will end.</summary>
    public TaskOutcome Outcome => fault?.Outcome ?? default;

    /// <summary>Who calls; null for a caller without an account.</summary>
    public Account? AccountOrNull => account;

    /// <summary>The upstream that is called; there is none for calls of the backend, which do not ask.</summary>
    [AllowNull]
    public UpstreamSite Site { get => field ?? throw new InvalidOperationException("This call is to no upstream."); init; }

    /// <summary>The fields of a call to an upstream; none for other calls.</summary>
    public AskedFields Fields { get; init; } = AskedFields.None;

    /// <summary>What goes wrong with this call; null for nothing.</summary>
    public Fault? Fault => fault;

    /// <summary>Ends when the caller goes away.</summary>
    public CancellationToken Cancelled => http.RequestAborted;

    /// <summary>Scheme and authority that the caller used, for links that work for them.</summary>
    public string Origin => $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>The part of the path that the route's pattern names so.</summary>
    public string PathPart(string name) => (string)http.Request.RouteValues[name]!;

    /// <summary>Reads <c>limit</c>; null for one that is not a positive whole number.</summary>
    public int? Limit(int otherwise) => Whole("limit", otherwise, 1, int.MaxValue);

    /// <summary>Reads a whole number of the query; null for one that is none, or not between the bounds.</summary>
    public int? Whole(string name, int otherwise, int least, int most)
    {
        var given = http.Request.Query[name];
        if (given.Count == 0)
        {
            return otherwise;
        }

        return given.Count == 1 && int.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : null;
    }
}
