using System.Collections.Frozen;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Providers.OpenAi.Chat;
using Torii.Providers.OpenAi.Images;
using Torii.Providers.OpenAi.Videos;

namespace Torii.Providers.Upstreams;

/// <summary>A configured upstream: a preset with what the operator's configuration says otherwise.</summary>
public sealed record UpstreamSettings
{
    /// <summary>What it is known by.</summary>
    public required string Name { get; init; }

    /// <summary>The preset it began with.</summary>
    public required string Preset { get; init; }

    /// <summary>The provider that speaks to it.</summary>
    public required string Protocol { get; init; }

    /// <summary>Where its API begins, such as <c>https://openrouter.ai/api/v1/</c>; ends in a slash.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>
    /// Whether its submissions may be sent again when an answer is lost. The operator says so, of his own server: elsewhere
    /// something would be made, and paid for, twice.
    /// </summary>
    public bool Repeatable { get; init; }

    /// <summary>How often to ask after running tasks; null for the provider's own way.</summary>
    public PollPlan? Polling { get; init; }

    /// <summary>How it makes videos; null where it makes none.</summary>
    public VideoDialect? Videos { get; init; }

    /// <summary>How it makes pictures; null where it makes none.</summary>
    public ImageDialect? Images { get; init; }

    /// <summary>How it writes texts; null where it writes none.</summary>
    public ChatDialect? Chat { get; init; }

    /// <summary>What the operator has written of its targets, each as <c>name:field</c>; the case of letters does not matter.</summary>
    public FrozenSet<string> Written { get; init; } = [];

    /// <summary>Whether a field of a target is as the operator has written it, be that what it was shipped with.</summary>
    public bool IsWritten(Target target, string field) => Written.Contains($"{target.Name}:{field}");
}
