using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Core.Routing;
using Torii.Providers.Upstreams.Presets;

namespace Torii.Upstreams;

/// <summary>An upstream beside the Sora backend, wherever it comes from.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Preset">The preset it begins with.</param>
internal sealed record KnownUpstream(string Name, string Preset)
{
    /// <summary>How it is spoken to, and what it makes; null where what was written makes no upstream (any more).</summary>
    public SettledUpstream? Settled { get; init; }

    /// <summary>Why it makes none; empty where it does.</summary>
    public IReadOnlyList<FieldMistake> Mistakes { get; init; } = [];

    /// <summary>The row of one that an operator added; null for those that the configuration lists.</summary>
    public OwnUpstream? Own { get; init; }

    /// <summary>Where it comes from.</summary>
    public UpstreamOrigin Origin => Own is null ? UpstreamOrigin.Configuration : UpstreamOrigin.Operator;

    /// <summary>Whether it gets no more work.</summary>
    public bool IsRetired => Own is { IsRetired: true };

    /// <summary>Its targets; empty for one that cannot be used.</summary>
    public IReadOnlyList<Target> Targets => Settled?.Targets ?? [];

    /// <summary>Settles one that an operator has written.</summary>
    public static KnownUpstream Of(OwnUpstream own)
    {
        if (UpstreamRules.BrokenByPreset(own.Preset) is { } unknown)
        {
            return new KnownUpstream(own.Name, own.Preset) { Own = own, Mistakes = [new FieldMistake(nameof(Preset), unknown)] };
        }

        // Its key was asked for when it was added, and may be taken away with its account.
        var (settled, mistakes) = UpstreamRules.Settle(own.Name, own.Preset, FieldsOf(own), hasKey: true);
        return new KnownUpstream(own.Name, own.Preset) { Own = own, Settled = mistakes is [] ? settled : null, Mistakes = mistakes };
    }

    /// <summary>What is written of one beside its preset; nothing where that cannot be read.</summary>
    public static JsonObject FieldsOf(OwnUpstream own)
    {
        try
        {
            return JsonNode.Parse(own.Fields) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
