using Torii.Providers.OpenAi.Chat;
using Torii.Providers.OpenAi.Videos;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>What dialects must keep to: whatever breaks one of these would break every request, and not the start.</summary>
internal static class DialectRules
{
    // More than any video has, so that no arithmetic with them can overflow.
    private const int MostFrames = 1000;

    // More than any model writes.
    private const int MostTokens = 1_000_000;

    /// <summary>Those that an upstream's dialects break.</summary>
    public static IEnumerable<FieldMistake> BrokenBy(UpstreamDocument upstream) =>
        [.. upstream.Videos is { } videos ? [.. NumbersOf(videos), .. LacksOf(videos)] : Array.Empty<FieldMistake>(), .. upstream.Chat is { } chat ? NumbersOf(chat) : []];

    private static IEnumerable<FieldMistake> NumbersOf(VideoDialect videos)
    {
        if (videos.Fps is < 1 or > MostFrames)
        {
            yield return new FieldMistake("Videos:Fps", $"must be from 1 to {MostFrames}, not {videos.Fps}");
        }

        if (videos.FrameStep is < 1 or > MostFrames)
        {
            yield return new FieldMistake("Videos:FrameStep", $"must be from 1 to {MostFrames}, not {videos.FrameStep}");
        }

        if (videos.FrameRest is < 0 or > MostFrames)
        {
            yield return new FieldMistake("Videos:FrameRest", $"must be from 0 to {MostFrames}, not {videos.FrameRest}");
        }
    }

    // One that has only its form or its fields written has nothing to lay them over: the preset says nothing of it.
    private static IEnumerable<FieldMistake> LacksOf(VideoDialect videos)
    {
        (string Name, MediaField? Place)[] places =
        [
            (nameof(videos.Image), videos.Image),
            (nameof(videos.LastImage), videos.LastImage),
            (nameof(videos.Reference), videos.Reference),
            (nameof(videos.Video), videos.Video),
        ];
        (string Name, SourceRoute? Route)[] routes = [(nameof(videos.Remix), videos.Remix), (nameof(videos.Extension), videos.Extension)];
        return
        [
            .. places.Where(place => place.Place is { Field: null }).Select(place => new FieldMistake($"Videos:{place.Name}:Field", "must be set: the name of the field in a request")),
            .. routes.Where(route => route.Route is { Path: null }).Select(route => new FieldMistake($"Videos:{route.Name}:Path", RelativePath.Rule)),
        ];
    }

    private static IEnumerable<FieldMistake> NumbersOf(ChatDialect chat)
    {
        if (chat.TokenLimit is < 1 or > MostTokens)
        {
            yield return new FieldMistake("Chat:TokenLimit", $"must be from 1 to {MostTokens}, not {chat.TokenLimit}");
        }

        if (chat.Temperature is not (null or (>= 0 and <= 2)))
        {
            yield return new FieldMistake("Chat:Temperature", "must be from 0 to 2");
        }
    }
}
