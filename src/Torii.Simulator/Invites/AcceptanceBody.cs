namespace Torii.Simulator.Invites;

/// <summary>The answer of <c>POST /project_y/invite/accept</c>.</summary>
internal sealed record AcceptanceBody(bool Success, bool AlreadyAccepted);
