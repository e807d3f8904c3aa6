using Microsoft.Playwright;
using Torii.Tests.Support;

namespace Torii.Tests.Browser;

/// <summary>Plays videos in a page.</summary>
internal static class Player
{
    private const string Play = "player => { player.muted = true; void player.play(); }";
    private const string Plays = "player => player.readyState >= 2 && player.videoWidth > 0 && player.currentTime > 0";

    /// <summary>Waits for a player, starts it, and sees that its pictures move.</summary>
    public static async Task PlayAsync(ILocator player)
    {
        await player.EvaluateAsync(Play);
        await Eventually.BeAsync("the video plays", () => player.EvaluateAsync<bool>(Plays), TimeSpan.FromSeconds(30));
    }
}
