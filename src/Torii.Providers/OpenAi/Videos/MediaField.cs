namespace Torii.Providers.OpenAi.Videos;

/// <summary>Where a request carries a picture or a video.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Form">How it stands there.</param>
public sealed record MediaField(string Field, MediaForm Form = MediaForm.File);
