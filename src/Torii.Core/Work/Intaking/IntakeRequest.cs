using Torii.Core.Catalogue;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Work.Repeating;

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

    /// <summary>What to go on with, where it is named beside the prompt: a result of the upstream, or a generation; null for nothing.</summary>
    public string? Extends { get; init; }

    /// <summary>The length asked for, in seconds; null where the model says it.</summary>
    public int? Seconds { get; init; }

    /// <summary>The size asked for; null where the model says it.</summary>
    public PixelSize? Size { get; init; }

    /// <summary>What to call the character that is made; null to leave that to the upstream.</summary>
    public string? CharacterName { get; init; }

    /// <summary>How many servers like this one it has come through, one behind the other.</summary>
    public int Hops { get; init; }

    /// <summary>Whether to refuse what cannot be made exactly as asked; null for what the client key says.</summary>
    public bool? Strict { get; init; }

    /// <summary>What the door knows already that nobody can do as asked.</summary>
    public IReadOnlyList<Adjustment> Unmet { get; init; } = [];

    /// <summary>Where to tell of the end, beside the addresses of the client key; null for nowhere.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>How the request is known again when it is repeated.</summary>
    public required Ask Ask { get; init; }

    /// <summary>Whether a video is to be made public at the upstream; null where the client leaves that to the operator.</summary>
    public bool? Publish { get; init; }

    /// <summary>What the door's clients call the field with the prompt, for mistakes in it.</summary>
    public string PromptField { get; init; } = "prompt";

    /// <summary>The span that all that is done for it belongs under, as a W3C <c>traceparent</c>; null where nobody traces.</summary>
    public string? Trace { get; init; }

    /// <summary>How many results are wanted, at least 1.</summary>
    public int Count { get; init; } = 1;
}
