using Torii.Providers.Http;

namespace Torii.Providers.Sora.Characters;

/// <summary>Reads the answer of <c>POST /characters/finalize</c>: <c>{"character":{"character_id":"…"}}</c>.</summary>
internal static class CharacterAnswer
{
    /// <summary>The character's id, which one who says that it exists already may tell too; null where there is none.</summary>
    public static string? IdIn(CallOutcome.Answered answer)
    {
        if (!answer.Succeeded && answer.Status != 409)
        {
            return null;
        }

        using var document = JsonReading.Parse(answer.Body.Bytes);
        return document?.RootElement.Member("character"u8)?.Text("character_id"u8);
    }
}
