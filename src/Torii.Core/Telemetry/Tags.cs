namespace Torii.Core.Telemetry;

/// <summary>
/// The names of what metrics and spans are told apart by. Values of metrics come from closed lists or from the operator's own
/// configuration: never an id, never a client's words.
/// </summary>
public static class Tags
{
    /// <summary>The public API, as in <c>videos</c>.</summary>
    public const string Door = "torii.door";

    /// <summary>The catalogue's name of a model.</summary>
    public const string Model = "torii.model";

    /// <summary>What a generation results in.</summary>
    public const string Kind = "torii.kind";

    /// <summary>How a generation ended, or how an account's health is.</summary>
    public const string State = "torii.state";

    /// <summary>Why something failed: a code of the cause table.</summary>
    public const string Cause = "torii.cause";

    /// <summary>The name of an upstream.</summary>
    public const string Upstream = "torii.upstream";

    /// <summary>The names of the targets that waiting work can go to.</summary>
    public const string Route = "torii.route";

    /// <summary>What an upstream was called for.</summary>
    public const string Call = "torii.call";

    /// <summary>The kind of an errand.</summary>
    public const string Errand = "torii.errand";

    /// <summary>What came of something.</summary>
    public const string Outcome = "torii.outcome";

    /// <summary>What a file is to a generation.</summary>
    public const string Role = "torii.media.role";

    /// <summary>The id of a generation; of spans alone.</summary>
    public const string Generation = "torii.generation.id";

    /// <summary>The name that an operator gave an account; of spans alone.</summary>
    public const string Account = "torii.account.name";

    /// <summary>OpenTelemetry's name for the method of a request.</summary>
    public const string Method = "http.request.method";

    /// <summary>OpenTelemetry's name for the status of an answer.</summary>
    public const string Status = "http.response.status_code";

    /// <summary>OpenTelemetry's name for the route of a request.</summary>
    public const string HttpRoute = "http.route";

    /// <summary>OpenTelemetry's name for the host that is called.</summary>
    public const string Server = "server.address";

    /// <summary>OpenTelemetry's name for what kind of failure it was.</summary>
    public const string Error = "error.type";
}
