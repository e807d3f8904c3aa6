using Torii.Core.Generations;
using Torii.Core.Stores;
using Torii.Doors.Errors;
using Torii.Security;

namespace Torii.Doors.Videos;

/// <summary>Puts the characters that a request names by their ids into its prompt, which is where upstreams look for them.</summary>
internal sealed class NamedCharacters(ICharacterStore characters, OwnVideos own)
{
    /// <summary>The prompt with each of them mentioned; or the error of the first that cannot be had.</summary>
    public async Task<(string? Prompt, ApiError? Error)> MentionAsync(string prompt, IReadOnlyList<string> ids, HttpContext context)
    {
        foreach (var asked in ids)
        {
            var found = PublicId.Parse(asked) is { } id ? await characters.FindAsync(id, context.RequestAborted) : null;
            if (found is null || found.ClientId != context.Client().Id)
            {
                return (null, await WhyNotAsync(asked, context));
            }

            var mention = "@" + found.Card.Username;
            prompt = prompt.Contains(mention, StringComparison.Ordinal) ? prompt : $"{prompt} {mention}";
        }

        return (prompt, null);
    }

    private async Task<ApiError> WhyNotAsync(string asked, HttpContext context) => await own.FindAsync(asked, GenerationKind.Character, context) switch
    {
        { State: GenerationState.Failed or GenerationState.Cancelled } =>
            ApiError.Invalid("character_generation_failed", $"The making of the character '{asked}' has failed.", CharactersField.Name),
        { State: not GenerationState.Completed } =>
            ApiError.Invalid("character_not_ready", $"The character '{asked}' is not finished yet.", CharactersField.Name),
        _ => ApiError.NotFound("not_found", $"There is no character '{asked}'.", CharactersField.Name),
    };
}
