namespace Torii.Providers.Upstreams.Presets;

/// <summary>A price as a preset or an operator's configuration has it, in US dollars.</summary>
internal sealed record PriceDocument
{
    public decimal PerSecond { get; init; }

    public decimal Each { get; init; }
}
