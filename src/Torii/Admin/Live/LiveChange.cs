namespace Torii.Admin.Live;

/// <summary>That something in an area of the console has changed.</summary>
/// <param name="Area">The area, such as <c>accounts</c>.</param>
/// <param name="Id">What has changed there; null for anything.</param>
internal sealed record LiveChange(string Area, string? Id);
