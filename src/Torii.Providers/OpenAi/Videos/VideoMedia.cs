using Torii.Core.Generations;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>Puts the pictures and the video of a request into the fields that a dialect has for them.</summary>
internal static class VideoMedia
{
    private const string Picture = "image_url";
    private const string Film = "video_url";

    /// <summary>What is in the way; null where everything has its place.</summary>
    public static string? ObjectionTo(GenerationRequest request, VideoDialect dialect) => request switch
    {
        { Images.Count: > 0 } when dialect.Image is null => "this upstream takes no picture to start from",
        { Images.Count: > 1 } when dialect.LastImage is null => "this upstream takes no picture to end with",
        { Images.Count: > 2 } => "this upstream takes a picture to start from and one to end with, and no more",
        { References.Count: > 0 } when dialect.Reference is null => "this upstream takes no reference pictures",
        { SourceVideo: not null } when dialect.Video is null => "this upstream takes no video to go out from",
        _ => null,
    };

    /// <summary>Everything in its place, for a request without an objection.</summary>
    public static IEnumerable<PlacedMedia> Of(GenerationRequest request, VideoDialect dialect)
    {
        if (request.Images is [var first, ..])
        {
            yield return new PlacedMedia(dialect.Image!, first, Picture);
        }

        if (request.Images is [_, var last])
        {
            yield return new PlacedMedia(dialect.LastImage!, last, Picture);
        }

        foreach (var reference in request.References)
        {
            yield return new PlacedMedia(dialect.Reference!, reference, Picture, IsListed: true);
        }

        if (request.SourceVideo is { } video)
        {
            yield return new PlacedMedia(dialect.Video!, video, Film);
        }
    }
}
