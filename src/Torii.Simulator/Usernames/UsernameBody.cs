namespace Torii.Simulator.Usernames;

/// <summary>The answer of <c>POST /project_y/profile/username/set</c>.</summary>
internal sealed record UsernameBody(string Username);
