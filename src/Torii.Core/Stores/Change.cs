using Torii.Core.Accounts;
using Torii.Core.Characters;
using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Core.Stores;

/// <summary>
/// What has happened, computed by the domain and to be written in one unit. The attempt's part is written where the
/// attempt is still in the state it was computed from, else nothing is. The generation's part is conditional in the
/// same way, but what it brings along (<see cref="Events"/>, <see cref="Errands"/>, <see cref="Results"/>, <see cref="Character"/>, <see cref="Refit"/>) then stays
/// out while the attempt's part is kept: what an upstream answered is never forgotten.
/// </summary>
public sealed record Change
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it means for the generation; null for nothing.</summary>
    public GenerationMove? Generation { get; init; }

    /// <summary>What it means for the attempt; null for nothing.</summary>
    public AttemptMove? Attempt { get; init; }

    /// <summary>That the generation is made in another way than was thought; null where it is not.</summary>
    public Refit? Refit { get; init; }

    /// <summary>A step that begins (no result) or is done; null for none. Written over an earlier row of the same name.</summary>
    public Step? Step { get; init; }

    /// <summary>What the timeline gets.</summary>
    public IReadOnlyList<NewEvent> Events { get; init; } = [];

    /// <summary>What becomes due.</summary>
    public IReadOnlyList<Errand> Errands { get; init; } = [];

    /// <summary>Results that are now kept.</summary>
    public IReadOnlyList<MediaRecord> Results { get; init; } = [];

    /// <summary>A character that is kept from now on; null for none.</summary>
    public Character? Character { get; init; }

    /// <summary>A scope that may not be used for now; null for none. Written over an earlier hold of the same scope.</summary>
    public Hold? Hold { get; init; }
}
