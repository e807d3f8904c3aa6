using Torii.Admin.Answers;
using Torii.Hosting;

namespace Torii.Admin.Upstreams;

/// <summary>Reads what holds for the first account of an upstream that is added.</summary>
internal static class UpstreamTerms
{
    private const int MostAtOnce = 10_000;

    /// <summary>Reads it.</summary>
    /// <returns>The terms, with the key where there is one; or what is wrong with them.</returns>
    public static (AccountTerms? Terms, Refused? Refused) Read(UpstreamDraft draft)
    {
        var key = draft.Key is null ? null : AccountTerms.KeyIn(draft.Key);
        return draft switch
        {
            { Key: not null } when key is null => (null, Refused.Field("key", AccountTerms.KeyRule)),
            { MaxRpm: < 1 } => (null, Refused.Field("max_rpm", "must be a whole number from 1")),
            { ImageLimit: < 0 or > MostAtOnce } => (null, Refused.Field("image_limit", $"must be a whole number from 0 to {MostAtOnce}")),
            { VideoLimit: < 0 or > MostAtOnce } => (null, Refused.Field("video_limit", $"must be a whole number from 0 to {MostAtOnce}")),
            _ => (new AccountTerms
            {
                Keys = key is null ? [] : [key],
                MaxRpm = draft.MaxRpm,
                ImageLimit = draft.ImageLimit,
                VideoLimit = draft.VideoLimit,
            }, null),
        };
    }
}
