using Torii.Providers.Upstreams.Presets;

namespace Torii.Admin.Upstreams;

/// <summary>A preset to choose.</summary>
/// <param name="Name">Its name, which an upstream of it bears that is given no other.</param>
/// <param name="Protocol">The protocol that its servers speak.</param>
/// <param name="BaseUrl">Where such a server is; null where the operator has to say it (<c>fields.BaseUrl</c>).</param>
/// <param name="NeedsKey">Whether a key must be given.</param>
/// <param name="NeedsModel">Whether each target must name its model (<c>fields.Targets.videos.Model</c>).</param>
/// <param name="Targets">Its targets.</param>
internal sealed record PresetView(string Name, string Protocol, string? BaseUrl, bool NeedsKey, bool NeedsModel, IReadOnlyList<TargetView> Targets)
{
    /// <summary>The facts of a preset.</summary>
    public static PresetView Of(PresetFacts facts) =>
        new(facts.Name, facts.Protocol, facts.Address, facts.NeedsKey, facts.NeedsModel, [.. facts.Targets.Select(target => TargetView.Of(target, hold: null))]);
}
