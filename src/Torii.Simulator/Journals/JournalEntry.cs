using Torii.Simulator.Tasks;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Journals;

/// <summary>One line of the journal: one of these.</summary>
internal sealed record JournalEntry
{
    public SimulatedTask? Task { get; init; }

    public Upload? Upload { get; init; }
}
