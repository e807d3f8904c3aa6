namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /project_y/invite/accept</c>.</summary>
internal sealed record InviteBody(string InviteCode);
