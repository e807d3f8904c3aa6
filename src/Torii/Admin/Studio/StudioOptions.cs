namespace Torii.Admin.Studio;

/// <summary>What somebody who makes pictures and videos by hand can choose from.</summary>
/// <param name="ClientId">The client that the console's requests are of; null before anybody has signed in by name.</param>
/// <param name="Styles">The looks that a video's prompt may name, as in <c>{anime}</c>.</param>
/// <param name="Limits">How much a request may bring.</param>
/// <param name="Models">Every model, those that nobody can make now too.</param>
internal sealed record StudioOptions(string? ClientId, IReadOnlyList<string> Styles, StudioLimits Limits, IReadOnlyList<StudioModel> Models);
