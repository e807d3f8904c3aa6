using System.Text.Json.Nodes;
using Torii.Core.Generations;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>Where a video is asked for, and what is said there of the video that it goes out from.</summary>
/// <param name="Path">Relative to the base address.</param>
/// <param name="Source">The earlier task; null for none.</param>
/// <param name="Route">How it goes out from that; null for none.</param>
internal sealed record VideoPath(string Path, string? Source = null, SourceRoute? Route = null)
{
    /// <summary>The path for a request; null where it goes out from an earlier task and the dialect has no place for that.</summary>
    public static VideoPath? Of(GenerationRequest request, VideoDialect dialect) => request switch
    {
        { Extends.Task: { } task } => From(task, dialect.Extension),
        { Remix.Task: { } task } => From(task, dialect.Remix),
        _ => new VideoPath(dialect.Path),
    };

    /// <summary>Leaves of the fields what is taken there, and adds the earlier task where the path does not name it.</summary>
    public JsonObject Fit(JsonObject fields)
    {
        if (Route is null)
        {
            return fields;
        }

        foreach (var name in fields.Select(field => field.Key).Where(name => Route.Fields?.Contains(name) == false).ToList())
        {
            fields.Remove(name);
        }

        if (!Names(Route))
        {
            fields["video"] = new JsonObject { ["id"] = Source };
        }

        return fields;
    }

    private static VideoPath? From(string task, SourceRoute? route) =>
        route is null ? null : new VideoPath(VideoTask.At(route.Path, task), task, route);

    private static bool Names(SourceRoute route) => route.Path.Contains(VideoDialect.Task, StringComparison.Ordinal);
}
