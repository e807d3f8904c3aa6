namespace Torii.Simulator.Videos;

/// <summary>The answer of <c>GET /project_y/profile/drafts</c>: finished videos, violations among them, latest first.</summary>
internal sealed record Drafts(IReadOnlyList<Draft> Items);
