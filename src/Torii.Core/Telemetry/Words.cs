using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Core.Telemetry;

/// <summary>What values of closed lists are called in metrics and spans. Dashboards and alert rules name them, so they never change.</summary>
public static class Words
{
    /// <summary>What a generation results in.</summary>
    public static string Word(this GenerationKind kind) => kind switch
    {
        GenerationKind.Image => "image",
        GenerationKind.Video => "video",
        GenerationKind.Character => "character",
        _ => "prompt",
    };

    /// <summary>Where a generation stands.</summary>
    public static string Word(this GenerationState state) => state switch
    {
        GenerationState.Queued => "queued",
        GenerationState.Active => "active",
        GenerationState.Storing => "storing",
        GenerationState.Completed => "completed",
        GenerationState.Failed => "failed",
        _ => "cancelled",
    };

    /// <summary>How an account is.</summary>
    public static string Word(this Health health) => health switch
    {
        Health.Active => "active",
        Health.Cooling => "cooling",
        Health.Exhausted => "exhausted",
        Health.Invalid => "invalid",
        _ => "disabled",
    };

    /// <summary>What a file is to a generation.</summary>
    public static string Word(this MediaRole role) => role switch
    {
        MediaRole.Input => "input",
        MediaRole.Result => "result",
        MediaRole.Thumbnail => "thumbnail",
        MediaRole.Spritesheet => "spritesheet",
        _ => "former",
    };
}
