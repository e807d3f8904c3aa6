using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Doors.Chat.Reading;
using Torii.Doors.Errors;

namespace Torii.Doors.Chat;

/// <summary>What a model allows in a chat request. What contradicts itself for every door is found by intake.</summary>
internal static class ChatRules
{
    /// <summary>The first thing that the model does not allow; null where it allows all.</summary>
    public static ApiError? Check(ChatRequest request, Model model)
    {
        if (request.N > 1 && model.Kind != GenerationKind.Image)
        {
            return Wrong($"'n' must be 1 for '{request.Model}': only images can be asked for several at once.", "n");
        }

        if (request.Videos.Count > 1)
        {
            return Wrong($"There are {request.Videos.Count} videos; a character is made from one.", request.Videos[1].Field);
        }

        if (model.Kind == GenerationKind.Video && request.Images.Count > 1)
        {
            return Wrong($"There are {request.Images.Count} images; a video starts from one at most.", request.Images[1].Field);
        }

        var makesCharacter = request is { IsWordless: true, Videos.Count: > 0 } || model.Kind == GenerationKind.Character;
        if (request.Publish == true && (model.Kind != GenerationKind.Video || makesCharacter))
        {
            return Wrong("'publish' may be true for videos only.", "publish");
        }

        return request.IsWordless && request.Videos.Count == 0
            ? Wrong($"'{request.PromptField}' brings no text: say what to make.", request.PromptField)
            : null;
    }

    private static ApiError Wrong(string message, string param) => ApiError.Invalid("invalid_value", message, param);
}
