using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.OpenAi.Videos;

/// <summary>Has one request sent, and looks at it.</summary>
internal static class Sending
{
    /// <summary>An answer that takes it.</summary>
    public const string Accepted = """{"id":"task-1","status":"queued"}""";

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a server with a dialect is sent.</summary>
    public static async Task<RecordedCall> SentAsync(GenerationRequest request, string videos = "{}")
    {
        await using var upstream = await StandIn.AnsweringAsync(200, Accepted);
        await using var scene = new OpenAiScene(upstream.BaseAddress, own: $$"""{"Videos":{{videos}}}""");
        var outcome = await scene.SubmitAsync(request);
        outcome.ShouldBe(new StepOutcome.Accepted("task-1"));
        return upstream.Calls.ShouldHaveSingleItem();
    }

    /// <summary>Its body, without blanks.</summary>
    public static string Json(this RecordedCall call) => Compact(JsonNode.Parse(call.Text)!);

    /// <summary>A value without blanks and needless escapes.</summary>
    public static string Compact(JsonNode value) => value.ToJsonString(Plain);
}
