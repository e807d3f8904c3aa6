using Torii.Core.Catalogue;
using Torii.Core.Clients;

namespace Torii.Core.Work.Intaking;

/// <summary>What a door has read, in domain terms.</summary>
public sealed record IntakeRequest
{
    /// <summary>Who asks.</summary>
    public required Client Client { get; init; }

    /// <summary>The public API it came through.</summary>
    public required string Door { get; init; }

    /// <summary>The model's name as the client wrote it.</summary>
    public required string AskedModel { get; init; }

    /// <summary>The model.</summary>
    public required Model Model { get; init; }

    /// <summary>The client's words.</summary>
    public required string Prompt { get; init; }

    /// <summary>The pictures to start from, as media ids.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>The video to make a character from, as media id; null for none.</summary>
    public string? Video { get; init; }

    /// <summary>What to remix, where it is named beside the prompt: a post, a result of the upstream, or a generation; null for nothing.</summary>
    public string? Remix { get; init; }

    /// <summary>Whether a video is to be made public at the upstream; null where the client leaves that to the operator.</summary>
    public bool? Publish { get; init; }

    /// <summary>What the door's clients call the field with the prompt, for mistakes in it.</summary>
    public string PromptField { get; init; } = "prompt";

    /// <summary>How many results are wanted, at least 1.</summary>
    public int Count { get; init; } = 1;
}
