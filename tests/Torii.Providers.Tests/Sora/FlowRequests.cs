using Torii.Core.Generations;
using Torii.Core.Prompts;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora;

/// <summary>What tests of whole flows ask for.</summary>
internal static class FlowRequests
{
    public const string Post = "s_690d100857248191b679e6de12db840e";

    public static GenerationRequest Remix(string model = "sora2-portrait-15s") =>
        TestRequests.Video(model: model, portrait: true) with { Remix = new Source { Post = Post } };

    public static GenerationRequest Storyboard(string? instructions = null) => TestRequests.Video() with
    {
        Storyboard = new Storyboard([new Shot("5.0", "A gull lands")], instructions),
    };

    public static GenerationRequest Extension(int seconds = 10) => new()
    {
        Model = $"sora2-extension-{seconds}s",
        Kind = GenerationKind.Video,
        Prompt = "a lighthouse in the fog",
        Seconds = seconds,
        Extends = new Source { Result = "gen_one" },
    };

    public static GenerationRequest Enhancement() => new()
    {
        Model = "prompt-enhance-medium-15s",
        Kind = GenerationKind.Prompt,
        Prompt = "a lighthouse in the fog",
        Seconds = 15,
    };

    public static GenerationRequest Character() => new()
    {
        Model = "avatar-create",
        Kind = GenerationKind.Character,
        Prompt = string.Empty,
        CharacterVideo = "v1",
    };

    public static GenerationRequest VideoWithCharacter(params string[] images) => TestRequests.Video(images: images) with { CharacterVideo = "v1" };
}
