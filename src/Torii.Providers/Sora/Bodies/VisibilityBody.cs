namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /project_y/cameos/by_id/{id}/update_v2</c>.</summary>
internal sealed record VisibilityBody(string Visibility);
