namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /project_y/profile/drafts/{id}/long_video_extension</c>, which goes on with a video.</summary>
internal sealed record ExtensionBody(string UserPrompt, int ExtensionDurationS, bool EnableRewrite);
