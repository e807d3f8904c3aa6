using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora.Characters;

/// <summary>Runs single steps of characters, each with what the earlier ones gave.</summary>
internal static class CharacterSteps
{
    public const string Sheet =
        """{"username":"heron123","display_name":"Brisk Heron","avatar_link":"LINK","instructions":"Stands still for hours."}""";

    /// <summary>A file that begins like MPEG-4.</summary>
    public static byte[] Video { get; } = [0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[40_000]];

    /// <summary>What the steps before gave.</summary>
    public static Dictionary<string, string> Earlier(string avatarLink = "https://media.example/a.webp") => new()
    {
        ["character-upload"] = "cameo_xxxxx",
        ["character-ready"] = Sheet.Replace("LINK", avatarLink, StringComparison.Ordinal),
        ["character-avatar"] = "file-xxxxx",
        ["character-finalize"] = "char_xxxxx",
    };

    public static Task<StepOutcome> StepAsync(
        this TestProviders providers,
        Uri baseAddress,
        string step,
        GenerationRequest? request = null,
        byte[]? video = null,
        string avatarLink = "https://media.example/a.webp") =>
        providers.Sora.RunAsync(
            providers.Sora.Run(
                TestAccounts.At(baseAddress),
                request ?? FlowRequests.Character(),
                step,
                Earlier(avatarLink),
                id => id == "v1" && video is not null ? new MemoryStream(video) : null),
            TestContext.Current.CancellationToken);
}
