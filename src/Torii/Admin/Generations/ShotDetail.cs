namespace Torii.Admin.Generations;

/// <summary>A shot of a storyboard.</summary>
/// <param name="Seconds">Its length as the client wrote it.</param>
/// <param name="Scene">What it shows.</param>
internal sealed record ShotDetail(string Seconds, string Scene);
