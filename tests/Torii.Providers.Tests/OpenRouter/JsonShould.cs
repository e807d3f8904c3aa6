using System.Text.Json.Nodes;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>Compares JSON whatever its blanks.</summary>
internal static class JsonShould
{
    public static void ShouldBeJson(this JsonObject body, string expected) =>
        JsonNode.DeepEquals(body, JsonNode.Parse(expected)).ShouldBeTrue(body.ToJsonString());
}
