using Torii.Simulator.Accounts;
using Torii.Simulator.Characters;
using Torii.Simulator.Posts;
using Torii.Simulator.Tasks;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Journals;

/// <summary>One line of the journal: one of these.</summary>
internal sealed record JournalEntry
{
    public SimulatedTask? Task { get; init; }

    public Upload? Upload { get; init; }

    public Cameo? Cameo { get; init; }

    public Asset? Asset { get; init; }

    /// <summary>A character as it is from here on.</summary>
    public Character? Character { get; init; }

    /// <summary>A post as it is from here on.</summary>
    public Post? Post { get; init; }

    public AccountState? Account { get; init; }
}
