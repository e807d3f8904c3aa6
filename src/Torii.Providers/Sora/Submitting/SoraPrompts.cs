using Torii.Core.Generations;
using Torii.Core.Prompts;

namespace Torii.Providers.Sora.Submitting;

/// <summary>Puts prompts into the words that the backend reads.</summary>
internal static class SoraPrompts
{
    /// <summary>The prompt of <paramref name="request"/>.</summary>
    /// <param name="request">What is to be made.</param>
    /// <param name="username">The character that was made for it, without the at sign; null without one.</param>
    public static string Of(GenerationRequest request, string? username)
    {
        var prompt = request is { Storyboard: { } storyboard, Remix: null, Extends: null } ? Of(storyboard) : request.Prompt;
        return username is null ? prompt : $"@{username} {prompt}";
    }

    private static string Of(Storyboard storyboard)
    {
        var shots = storyboard.Shots.Select((shot, place) => $"Shot {place + 1}:\nduration: {shot.Seconds}sec\nScene: {shot.Scene}");
        var timeline = string.Join("\n\n", shots);
        return storyboard.Instructions is null ? timeline : $"current timeline:\n{timeline}\n\ninstructions:\n{storyboard.Instructions}";
    }
}
