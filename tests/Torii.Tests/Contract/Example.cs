using System.Text.Json;

namespace Torii.Tests.Contract;

/// <summary>One example of the documents that Torii keeps working, with our own words in place of theirs.</summary>
/// <param name="File">Our copy's file.</param>
/// <param name="Document">The document it is from.</param>
/// <param name="Heading">The line in it that stands before the example.</param>
internal sealed record Example(string File, string Document, string Heading)
{
    private const string Sora2Api = "sora2api-readme.md";
    private const string SoraApi = "sora-api-readme.md";

    /// <summary>Every example of a request.</summary>
    public static IReadOnlyList<Example> Requests { get; } =
    [
        new("text-to-image.json", Sora2Api, "**Text-to-Image**\n"),
        new("image-to-image.json", Sora2Api, "**Image-to-Image**\n"),
        new("text-to-video.json", Sora2Api, "**Text-to-Video**\n"),
        new("image-to-video.json", Sora2Api, "**Image-to-Video**\n"),
        new("enhance-streaming.json", Sora2Api, "**Prompt Enhancement (Streaming)**\n"),
        new("enhance.json", Sora2Api, "**Prompt Enhancement (Non-streaming)**\n"),
        new("remix.json", Sora2Api, "**Video Remix (continue from an existing video)**\n"),
        new("storyboard.json", Sora2Api, "**Storyboard Videos**\n"),
        new("style.json", Sora2Api, "**Generate a video with the anime style**\n"),
        new("style-retro.json", Sora2Api, "**Generate a video with the retro style**\n"),
        new("style-remix.json", Sora2Api, "**Use a style during Remix**\n"),
        new("character.json", Sora2Api, "**Scenario 1: Create a character only (no video output)**\n"),
        new("character-video.json", Sora2Api, "**Scenario 2: Create a character and generate a video**\n"),
        new("sora-1.0.json", SoraApi, "# Text-to-image (non-streaming)\n"),
        new("sora-1.0-streaming.json", SoraApi, "# Text-to-image (streaming)\n"),
    ];

    /// <summary>The example of a list of accounts.</summary>
    public static Example Accounts { get; } = new("api_keys.json", SoraApi, "Create an `api_keys.json` file\n");

    /// <summary>Our copy.</summary>
    public string Text => System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contract", "Data", File));

    public JsonElement Json => JsonElement.Parse(Text);
}
