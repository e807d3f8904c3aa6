namespace Torii.Providers.Sora.Bodies;

/// <summary>Body of <c>POST /project_y/post</c>.</summary>
internal sealed record PostBody(IReadOnlyList<PostAttachment> AttachmentsToCreate, string PostText);
