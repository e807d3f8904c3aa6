using Torii.Simulator.Tasks;

namespace Torii.Simulator.Characters;

/// <summary>A recording that a character is made from, whole from the beginning: its state at any moment is computed.</summary>
/// <param name="Id">Its id: <c>cameo_…</c>.</param>
/// <param name="Account">The id of the account that owns it.</param>
/// <param name="Outcome">How its processing ends; anything but success is a failure.</param>
/// <param name="Ends">When its processing ends.</param>
internal sealed record Cameo(string Id, string Account, TaskOutcome Outcome, DateTimeOffset Ends)
{
    public bool ProcessingAt(DateTimeOffset now) => now < Ends;

    /// <summary>Whether a character can be made of it now.</summary>
    public bool ReadyAt(DateTimeOffset now) => !ProcessingAt(now) && Outcome is TaskOutcome.Succeeded;
}
