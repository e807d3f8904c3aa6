namespace Torii.Tests.Support;

/// <summary>The calls of the backend, as the simulator's record and faults name them.</summary>
internal static class UpstreamCalls
{
    public const string UploadRecording = "POST /characters/upload";

    public const string RecordingProgress = "GET /project_y/cameos/in_progress/{cameo_id}";

    public const string Picture = "GET /pictures";

    public const string UploadPicture = "POST /project_y/file/upload";

    public const string Finalize = "POST /characters/finalize";

    public const string ShowCharacter = "POST /project_y/cameos/by_id/{cameo_id}/update_v2";

    public const string DeleteCharacter = "DELETE /project_y/characters/{character_id}";

    /// <summary>Read before each submission, and while tasks run.</summary>
    public const string Pending = "GET /nf/pending/v2";

    public const string Create = UpstreamFault.CreateVideo;

    public const string Result = "GET /files";

    public const string Post = "POST /project_y/post";

    public const string DeletePost = "DELETE /project_y/post/{post_id}";

    public const string ExchangeRefreshToken = "POST /oauth/token";
}
