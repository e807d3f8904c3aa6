namespace Torii.Simulator.Invites;

/// <summary>The answer of <c>GET /project_y/invite/mine</c>.</summary>
internal sealed record InviteBody(string InviteCode, int RedeemedCount, int TotalCount);
