using System.Text.Json;

namespace Torii.Tests.Support.OpenApi;

/// <summary>
/// Holds every answer that a test gets against the document: its status must be listed for the operation, its headers be
/// told of, and its JSON fit.
/// </summary>
internal static class AnswerCheck
{
    private const string Json = "application/json";
    private const string Events = "text/event-stream";

    /// <summary>The headers that the document tells of anywhere. Others are HTTP's own business.</summary>
    private static readonly HashSet<string> Told = ApiDocument.Operations
        .SelectMany(operation => operation.Answers)
        .SelectMany(ApiOperation.HeadersOf)
        .Select(header => header.Name)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is answered to what no operation takes: unknown addresses and wrong methods.</summary>
    private static readonly JsonElement Error = ApiDocument.Root.GetProperty("components").GetProperty("schemas").GetProperty("ErrorAnswer");

    /// <summary>Checks an answer that came whole.</summary>
    public static void Whole(HttpResponseMessage answer, string body) => Check(answer, IsOf(answer, Json) && body.Length > 0 ? [body] : []);

    /// <summary>Checks the data of the events of a stream.</summary>
    public static void Stream(HttpResponseMessage answer, IEnumerable<string> events) =>
        Check(answer, IsOf(answer, Events) ? events.Where(data => data != "[DONE]") : []);

    private static void Check(HttpResponseMessage answer, IEnumerable<string> values)
    {
        var request = answer.RequestMessage!;
        var what = $"{request.Method} {request.RequestUri!.AbsolutePath} has answered {(int)answer.StatusCode}";
        if (ApiDocument.Find(request.Method.Method, request.RequestUri.AbsolutePath) is not { } operation)
        {
            CheckValues(values, Error, what);
            return;
        }

        var told = operation.Answer((int)answer.StatusCode).ShouldNotBeNull($"{what}, which the document does not know of {operation}.");
        CheckHeaders(answer, told, what);
        if (request.Method != HttpMethod.Head && answer.Content.Headers.ContentType?.MediaType is (Json or Events) and var mediaType)
        {
            var schema = ApiOperation.SchemaOf(told, mediaType);
            CheckValues(values, schema.ShouldNotBeNull($"{what} with a body that the document does not know of {operation}."), what);
        }
    }

    private static void CheckHeaders(HttpResponseMessage answer, JsonElement told, string what)
    {
        var headers = ApiOperation.HeadersOf(told).ToDictionary(header => header.Name, header => header.IsRequired, StringComparer.OrdinalIgnoreCase);
        var sent = answer.Headers.Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

        sent.Where(name => Told.Contains(name) && !headers.ContainsKey(name)).ShouldBeEmpty($"{what} with headers that the document does not know there.");
        headers.Where(header => header.Value && !sent.Contains(header.Key)).ShouldBeEmpty($"{what} without headers that the document promises.");
    }

    private static void CheckValues(IEnumerable<string> values, JsonElement schema, string what)
    {
        foreach (var value in values)
        {
            using var read = JsonDocument.Parse(value);
            SchemaCheck.Faults(read.RootElement, schema).ShouldBeEmpty($"{what} otherwise than the document says:\n{value}");
        }
    }

    private static bool IsOf(HttpResponseMessage answer, string mediaType) => answer.Content.Headers.ContentType?.MediaType == mediaType;
}
