namespace Torii.Tests.Sdk;

/// <summary>How a case of a Node program has ended.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Failure">What went wrong, with the place; null where nothing did.</param>
internal sealed record NodeCase(string Name, string? Failure);
