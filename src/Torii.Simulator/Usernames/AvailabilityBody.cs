namespace Torii.Simulator.Usernames;

/// <summary>The answer of <c>POST /project_y/profile/username/check</c>.</summary>
internal sealed record AvailabilityBody(bool Available);
