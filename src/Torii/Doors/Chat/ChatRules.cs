using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Doors.Chat.Reading;
using Torii.Doors.Errors;

namespace Torii.Doors.Chat;

/// <summary>What a model allows in a chat request.</summary>
internal static class ChatRules
{
    /// <summary>The first thing that the model does not allow; null where it allows all.</summary>
    public static ApiError? Check(ChatRequest request, Model model)
    {
        if (model.Kind == GenerationKind.Prompt)
        {
            return ApiError.Invalid("unsupported_model", $"'{request.Model}' is not served by any upstream yet.", "model");
        }

        if (request.N > 1 && model.Kind != GenerationKind.Image)
        {
            return ApiError.Invalid("invalid_value", $"'n' must be 1 for '{request.Model}': only images can be asked for several at once.", "n");
        }

        if (request.Videos.Count > 0)
        {
            return ApiError.Invalid("invalid_value", "'messages' brings a video, which is not taken yet: only text and images are.", "messages");
        }

        if (request.RemixTarget is not null)
        {
            return ApiError.Invalid("invalid_value", "'remix_target_id' is not taken yet.", "remix_target_id");
        }

        if (model.Kind == GenerationKind.Video && request.Images.Count > 1)
        {
            return ApiError.Invalid("invalid_value", $"'messages' brings {request.Images.Count} images; a video starts from one at most.", "messages");
        }

        return string.IsNullOrWhiteSpace(request.Prompt)
            ? ApiError.Invalid("invalid_value", "'messages' brings no text: say what to make.", "messages")
            : null;
    }
}
