using System.Text.Json.Nodes;

namespace Torii.Simulator.OpenAi.Videos;

/// <summary>The list of models as OpenAI shows it.</summary>
internal static class ModelList
{
    public static JsonObject Of(IEnumerable<string> ids)
    {
        JsonNode[] models = [.. ids.Select(Of)];
        return new() { ["object"] = "list", ["data"] = new JsonArray(models) };
    }

    private static JsonObject Of(string id) =>
        new() { ["id"] = id, ["object"] = "model", ["created"] = 0, ["owned_by"] = "simulator" };
}
