using Torii.Core.Generations;
using Torii.Doors.Errors;
using Torii.Doors.Following;

namespace Torii.Doors.Videos;

/// <summary>Finds generations by the ids that clients write. What is another client's is not there.</summary>
internal sealed class OwnVideos(OwnGenerations own)
{
    /// <summary>The video; null where the client has none of that id.</summary>
    public ValueTask<Generation?> FindAsync(string asked, HttpContext context) => FindAsync(asked, GenerationKind.Video, context);

    /// <summary>The generation of a kind; null where the client has none of that id.</summary>
    public ValueTask<Generation?> FindAsync(string asked, GenerationKind kind, HttpContext context) => own.FindAsync(asked, kind, context);

    /// <summary>A video that others can be made from; or the error that says why it is none.</summary>
    /// <param name="asked">The id as the client wrote it.</param>
    /// <param name="param">The field that it stood in.</param>
    /// <param name="context">The client's request.</param>
    public async ValueTask<(Generation? Video, ApiError? Error)> FinishedAsync(string asked, string param, HttpContext context) => await FindAsync(asked, context) switch
    {
        null => (null, Missing(asked, param)),
        { State: GenerationState.Completed } video => (video, null),
        { State: GenerationState.Failed or GenerationState.Cancelled } => (null, ApiError.Invalid("video_generation_failed", $"The video '{asked}' has ended without a result.", param)),
        _ => (null, ApiError.Invalid("video_not_ready", $"The video '{asked}' is not finished yet.", param)),
    };

    /// <summary>The error where there is no such video.</summary>
    public static ApiError Missing(string asked, string param = "id") => ApiError.NotFound("not_found", $"There is no video '{asked}'.", param);
}
