using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Torii.Simulator.Protocol;

/// <summary>What a call is answered with. A value, so that a fault can spoil it before it is written.</summary>
internal abstract record Answer
{
    private const string JsonType = "application/json";

    private Answer(int status) => Status = status;

    /// <summary>The HTTP status; media asked for in part go out as 206 all the same.</summary>
    public int Status { get; }

    /// <summary>200 with a JSON body.</summary>
    public static Answer Ok<T>(T value, JsonTypeInfo<T> type) => Json(200, value, type);

    /// <summary>A JSON body in a shape of its own.</summary>
    public static Answer Json<T>(int status, T value, JsonTypeInfo<T> type) =>
        new Text(status, JsonType, JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>200 with the id of what was made.</summary>
    public static Answer Made(string id) => Ok(new IdBody(id), ProtocolJson.Default.IdBody);

    /// <summary>200 with an empty object, where nothing is to be told.</summary>
    public static Answer Done() => RawJson("{}");

    /// <summary>An error in the backend's shape.</summary>
    public static Text Error(int status, ErrorDetail detail, params IReadOnlyList<(string Name, string Value)> headers) =>
        new Text(status, JsonType, JsonSerializer.SerializeToUtf8Bytes(new ErrorBody(detail), ProtocolJson.Default.ErrorBody)) { Headers = headers };

    /// <summary>400: the request is not what the contract says.</summary>
    public static Answer Invalid(string? field, string message) =>
        Error(400, new(message, "invalid_request_error", field, "invalid_request"));

    /// <summary>401 in the shape that tells a caller to replace its token.</summary>
    /// <param name="code"><c>token_invalidated</c> or <c>token_expired</c>.</param>
    public static Answer Unauthorized(string code = "token_invalidated") =>
        Error(401, new("The access token is missing or no longer valid.", "invalid_request_error", null, code));

    /// <summary>Refused for the region it comes from, which is told in <c>param</c>.</summary>
    public static Answer UnsupportedCountry(int status, string country) =>
        Error(status, new("Sora is not available in your country.", "request_forbidden", country, "unsupported_country_code"));

    /// <summary>429: the account has as many tasks under way as it may have.</summary>
    public static Answer TooManyTasks(int status = 429) =>
        Error(status, new("Too many concurrent tasks: wait until one has ended.", "rate_limit_error", null, "too_many_concurrent_tasks"));

    /// <summary>429: the account has used up the videos it may make until its quota is renewed.</summary>
    public static Answer QuotaExceeded() =>
        Error(429, new("No videos are left until the quota is renewed.", "rate_limit_error", null, "quota_exceeded"));

    public static Answer NotFound() => Error(404, new("There is nothing at this address.", "invalid_request_error", null, "not_found"));

    /// <summary>404: the call is known, what it speaks of is not there or belongs to another.</summary>
    public static Answer NotFound(string what) => Error(404, new($"There is no such {what}.", "invalid_request_error", null, "not_found"));

    /// <summary>409: what is there already stands against it.</summary>
    public static Answer Conflict(string code, string message) => Error(409, new(message, "invalid_request_error", null, code));

    /// <summary>A page of HTML.</summary>
    public static Answer Page(int status, string html, params IReadOnlyList<(string Name, string Value)> headers) =>
        new Text(status, "text/html; charset=UTF-8", Encoding.UTF8.GetBytes(html)) { Headers = headers };

    /// <summary>302 to another address.</summary>
    public static Answer Redirect(string address) => new Text(302, "text/plain", default) { Headers = [("location", address)] };

    /// <summary>A JSON object put together by hand.</summary>
    public static Text Json(JsonObject value, int status = 200) => new Text(status, JsonType, Encoding.UTF8.GetBytes(value.ToJsonString()));

    /// <summary>200 with JSON written by hand.</summary>
    public static Answer RawJson(string json) => new Text(200, JsonType, Encoding.UTF8.GetBytes(json));

    /// <summary>A whole body held in memory.</summary>
    internal sealed record Text(int Status, string ContentType, ReadOnlyMemory<byte> Body) : Answer(Status)
    {
        /// <summary>Headers beyond type and length.</summary>
        public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
    }

    /// <summary>Media held in memory, served in ranges on request.</summary>
    internal sealed record Bytes(string ContentType, ReadOnlyMemory<byte> Body) : Answer(200);

    /// <summary>Media on disk, served in ranges on request.</summary>
    internal sealed record StoredFile(string ContentType, string Path) : Answer(200);
}
