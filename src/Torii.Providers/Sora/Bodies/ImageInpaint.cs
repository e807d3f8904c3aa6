namespace Torii.Providers.Sora.Bodies;

/// <summary>A picture that an image starts from.</summary>
internal sealed record ImageInpaint(string Type, int FrameIndex, string UploadMediaId);
