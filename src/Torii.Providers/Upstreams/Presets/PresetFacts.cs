using Torii.Core.Routing;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>What a preset brings along and what it leaves to the operator.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Protocol">The protocol that its servers speak.</param>
/// <param name="Address">The address of such a server; null where the operator has to say it.</param>
/// <param name="NeedsKey">Whether such a server serves nobody without a key.</param>
/// <param name="NeedsModel">Whether each target has to name its model.</param>
/// <param name="Targets">Its targets, as an upstream would have them that bears the preset's name.</param>
public sealed record PresetFacts(string Name, string Protocol, string? Address, bool NeedsKey, bool NeedsModel, IReadOnlyList<Target> Targets);
