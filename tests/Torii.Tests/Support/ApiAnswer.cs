using System.Net;
using System.Text.Json;
using Torii.Tests.Support.OpenApi;

namespace Torii.Tests.Support;

/// <summary>An answer of Torii's as it came over the wire.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">All of its headers, with values that stand in one header joined by commas.</param>
/// <param name="Body">Its body as text.</param>
internal sealed record ApiAnswer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The code of the error in it.</summary>
    public string? ErrorCode => Json.GetProperty("error").GetProperty("code").GetString();

    /// <summary>The content of its first choice.</summary>
    public string Content => Json.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!;

    /// <summary>The finish reason of its first choice.</summary>
    public string FinishReason => Json.GetProperty("choices")[0].GetProperty("finish_reason").GetString()!;

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        AnswerCheck.Whole(answer, body);
        return new ApiAnswer(answer.StatusCode, HeadersOf(answer), body);
    }

    public static IReadOnlyDictionary<string, string> HeadersOf(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks that it is an error as the SDKs read it: JSON, four members, a request's id.</summary>
    public void ShouldBeError(HttpStatusCode status, string code, string? param = null)
    {
        Status.ShouldBe(status, Body);
        Headers["Content-Type"].ShouldBe("application/json");
        Headers["x-request-id"].ShouldNotBeNullOrWhiteSpace();
        var error = Json.GetProperty("error");
        error.EnumerateObject().Select(member => member.Name).ShouldBe(["message", "type", "param", "code"]);
        error.GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
        error.GetProperty("type").GetString().ShouldNotBeNullOrWhiteSpace();
        error.GetProperty("code").GetString().ShouldBe(code, Body);
        error.GetProperty("param").GetString().ShouldBe(param, Body);
    }
}
