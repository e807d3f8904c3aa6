using System.Text.Json.Serialization;

namespace Torii.Simulator.Faults;

/// <summary>What can be made to go wrong.</summary>
internal enum FaultKind
{
    /// <summary>401 with <c>token_invalidated</c>.</summary>
    [JsonStringEnumMemberName("unauthorized")]
    Unauthorized,

    /// <summary>429 with <c>rate_limit_exceeded</c>; with <c>Retry-After</c> when given.</summary>
    [JsonStringEnumMemberName("rate_limit")]
    RateLimit,

    /// <summary>503 with <c>heavy_load</c>.</summary>
    [JsonStringEnumMemberName("heavy_load")]
    HeavyLoad,

    /// <summary>403 with a challenge page as Cloudflare puts before a site.</summary>
    [JsonStringEnumMemberName("challenge")]
    Challenge,

    /// <summary>500 with <c>server_error</c>; another status when given.</summary>
    [JsonStringEnumMemberName("server_error")]
    ServerError,

    /// <summary>403 with <c>unsupported_country_code</c>, the country in <c>param</c>.</summary>
    [JsonStringEnumMemberName("unsupported_country")]
    UnsupportedCountry,

    /// <summary>200 with a page of HTML where JSON belongs.</summary>
    [JsonStringEnumMemberName("html")]
    Html,

    /// <summary>200 with JSON of a type that no call answers.</summary>
    [JsonStringEnumMemberName("wrong_json")]
    WrongJson,

    /// <summary>The call takes effect at once, its answer comes late.</summary>
    [JsonStringEnumMemberName("slow")]
    Slow,

    /// <summary>The connection breaks before anything was read or done.</summary>
    [JsonStringEnumMemberName("reset")]
    Reset,

    /// <summary>The call takes effect, then the connection breaks without a byte of answer.</summary>
    [JsonStringEnumMemberName("answer_lost")]
    AnswerLost,

    /// <summary>The call takes effect, half of the declared answer comes, then the connection breaks.</summary>
    [JsonStringEnumMemberName("half_answer")]
    HalfAnswer,

    /// <summary>The task is accepted and ends refused for its content.</summary>
    [JsonStringEnumMemberName("violation")]
    Violation,

    /// <summary>The task is accepted and ends broken off.</summary>
    [JsonStringEnumMemberName("task_failed")]
    TaskFailed,

    /// <summary>The task is accepted and ends rejected by a review.</summary>
    [JsonStringEnumMemberName("task_rejected")]
    TaskRejected,

    /// <summary>The task is accepted and succeeds without a link.</summary>
    [JsonStringEnumMemberName("no_url")]
    NoUrl,

    /// <summary>400 with <c>content_policy_violation</c>: the task is refused for its content before it is one.</summary>
    [JsonStringEnumMemberName("content_refused")]
    ContentRefused,

    /// <summary>429 with <c>too_many_concurrent_tasks</c>.</summary>
    [JsonStringEnumMemberName("too_many_tasks")]
    TooManyTasks,

    /// <summary>The character is accepted and cannot be made.</summary>
    [JsonStringEnumMemberName("character_failed")]
    CharacterFailed,

    /// <summary>429 with <c>quota_exceeded</c>, or <c>insufficient_quota</c> from the other upstreams; another status when given.</summary>
    [JsonStringEnumMemberName("quota_exceeded")]
    QuotaExceeded,

    /// <summary>Nothing is read or done, and no answer comes until <c>delay_ms</c> have passed; then the connection breaks.</summary>
    [JsonStringEnumMemberName("silence")]
    Silence,

    /// <summary>200 with JSON that ends in the middle.</summary>
    [JsonStringEnumMemberName("malformed_json")]
    MalformedJson,

    /// <summary>The call takes effect, half of the answer comes at once and the rest <c>delay_ms</c> later.</summary>
    [JsonStringEnumMemberName("slow_body")]
    SlowBody,

    /// <summary>A file of which the second half is missing, though its length is declared as it is sent.</summary>
    [JsonStringEnumMemberName("truncated_file")]
    TruncatedFile,

    /// <summary>A file of no bytes.</summary>
    [JsonStringEnumMemberName("zero_bytes")]
    ZeroBytes,

    /// <summary>A page of HTML in place of the file.</summary>
    [JsonStringEnumMemberName("wrong_type")]
    WrongType,

    /// <summary>410 in place of the file; another status when given.</summary>
    [JsonStringEnumMemberName("expired_link")]
    ExpiredLink,

    /// <summary>The file is redirected to another origin.</summary>
    [JsonStringEnumMemberName("redirect")]
    Redirect,

    /// <summary>The status is a word that nobody knows; for a task, as long as it runs.</summary>
    [JsonStringEnumMemberName("unknown_status")]
    UnknownStatus,

    /// <summary>The task is accepted and is not there any more once it would run.</summary>
    [JsonStringEnumMemberName("vanish")]
    Vanish,

    /// <summary>The answer's id is a number.</summary>
    [JsonStringEnumMemberName("numeric_id")]
    NumericId,

    /// <summary>The answer has no id.</summary>
    [JsonStringEnumMemberName("missing_id")]
    MissingId,

    /// <summary>The price is no number.</summary>
    [JsonStringEnumMemberName("wrong_price")]
    WrongPrice,
}
