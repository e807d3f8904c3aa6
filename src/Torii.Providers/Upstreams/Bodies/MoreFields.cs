using System.Text.Json.Nodes;
using Torii.Core.Routing;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>Adds what operators want in requests beside what we write there.</summary>
internal static class MoreFields
{
    /// <summary>Adds a dialect's fields, then those of the target. One of the same name takes the place of what is there; null takes it away.</summary>
    public static void Add(JsonObject body, JsonObject? ofDialect, Target target)
    {
        Add(body, ofDialect);
        Add(body, target.Parameters is null ? null : JsonNode.Parse(target.Parameters) as JsonObject);
    }

    private static void Add(JsonObject body, JsonObject? fields)
    {
        foreach (var (name, value) in fields ?? [])
        {
            if (value is null)
            {
                body.Remove(name);
            }
            else
            {
                body[name] = value.DeepClone();
            }
        }
    }
}
