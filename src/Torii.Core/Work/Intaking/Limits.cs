using Microsoft.Extensions.Options;
using Torii.Core.Clients;
using Torii.Core.Generations;
using Torii.Core.Work.Dispatching;

namespace Torii.Core.Work.Intaking;

/// <summary>How much clients may ask for in a minute and have waiting. Side by side nothing slips past: who enters is counted at once.</summary>
internal sealed class Limits(ClientLoad load, ClientRates rates, IOptions<WorkOptions> options)
{
    private static readonly TimeSpan ClientPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan QueuePause = TimeSpan.FromSeconds(30);

    /// <summary>How much waits in a lane.</summary>
    public int WaitingIn(Lane lane) => load.CountIn(lane);

    /// <summary>Lets some results in, or says why not. Where they are not written after all, whoever was let in leaves.</summary>
    public IntakeOutcome.TurnedAway? Enter(Client client, int count)
    {
        if (count > 1 && Math.Min(client.RequestsPerMinute ?? count, client.QueueBound ?? count) is var most && count > most)
        {
            return new(IntakeRefusal.InvalidRequest, $"This key may ask for {most} results at once, not {count}.", "n") { Code = "invalid_value" };
        }

        switch (load.Admit(client.Id, count, client.QueueBound, options.Value.QueueBound))
        {
            case QueueAdmission.ClientFull:
                return new(IntakeRefusal.QueueFull, $"This key may have {client.QueueBound} results waiting.", RetryAfter: ClientPause);
            case QueueAdmission.AllFull:
                return new(IntakeRefusal.QueueFull, "Too much is waiting here already.", RetryAfter: QueuePause);
        }

        if (rates.Count(client, count) is not { } wait)
        {
            return null;
        }

        Leave(client, count);
        return new(IntakeRefusal.TooManyRequests, $"This key may ask for {client.RequestsPerMinute} results a minute.", RetryAfter: wait);
    }

    /// <summary>They are not to come.</summary>
    public void Leave(Client client, int count) => load.Leave(client.Id, count);
}
