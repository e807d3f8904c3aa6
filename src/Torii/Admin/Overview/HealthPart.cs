namespace Torii.Admin.Overview;

/// <summary>A part of the server, and whether it works.</summary>
/// <param name="Name">The part: <c>database</c>, <c>media</c>, <c>accounts</c>, <c>disk</c>, <c>ffmpeg</c> or <c>logs</c>.</param>
/// <param name="Ok">Whether it does.</param>
/// <param name="IsNeeded">Whether the server cannot take work without it.</param>
/// <param name="Message">What is wrong, or how it is.</param>
internal sealed record HealthPart(string Name, bool Ok, bool IsNeeded, string Message);
