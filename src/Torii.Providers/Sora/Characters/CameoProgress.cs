using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Characters;

/// <summary>
/// The answer of <c>GET /project_y/cameos/in_progress/{id}</c>: <c>{status, status_message, username_hint, display_name_hint,
/// profile_asset_url, instruction_set_hint}</c>, where the hints are missing until it is done.
/// </summary>
internal abstract record CameoProgress
{
    /// <summary>What is noted of a manner is kept with the step: a page of it will do.</summary>
    private const int LongestInstructions = 10_000;

    private CameoProgress()
    {
    }

    /// <summary>Reads an answer; null where it is none of these.</summary>
    public static CameoProgress? Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        return document is null ? null : Read(document.RootElement);
    }

    private static CameoProgress? Read(JsonElement root)
    {
        var (status, message) = (root.Text("status"u8), root.Text("status_message"u8));
        if (status == "failed")
        {
            return new Failed(message);
        }

        if (status == "finalized" || message == "Completed")
        {
            return root.Text("profile_asset_url"u8) is { } avatar ? new Found(SheetOf(root, avatar)) : new Bare();
        }

        // Which words stand for work in progress is not settled, but some word there is.
        return root.Member("status"u8) is null && message is null ? null : new Working();
    }

    private static CameoSheet SheetOf(JsonElement root, string avatar) => new(
        CharacterName.From(root.Text("username_hint"u8)),
        SafeText.Of(root.Text("display_name_hint"u8)) ?? "Character",
        avatar,
        Cut(InstructionsIn(root, "instruction_set_hint"u8) ?? InstructionsIn(root, "instruction_set"u8)));

    // A text, or a list of them.
    private static string? InstructionsIn(JsonElement root, ReadOnlySpan<byte> name)
    {
        if (root.Member(name) is not { ValueKind: JsonValueKind.Array } list)
        {
            return root.Text(name);
        }

        var text = string.Join('\n', JsonLists.TextsIn(list));
        return text.Length == 0 ? null : text;
    }

    private static string? Cut(string? text) => text?.Length > LongestInstructions ? text[..LongestInstructions] : text;

    /// <summary>The backend is still at it.</summary>
    public sealed record Working : CameoProgress;

    /// <summary>It is through.</summary>
    public sealed record Found(CameoSheet Sheet) : CameoProgress;

    /// <summary>It is through and has found no picture, without which there can be no character.</summary>
    public sealed record Bare : CameoProgress;

    /// <summary>It has given up.</summary>
    /// <param name="Why">Its own words; null where it has none.</param>
    public sealed record Failed(string? Why) : CameoProgress;
}
