namespace Torii.Providers.Sora.Bodies;

/// <summary>A picture that a video starts from.</summary>
internal sealed record VideoInpaint(string Kind, string UploadId);
