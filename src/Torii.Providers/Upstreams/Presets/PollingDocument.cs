using Torii.Core.Providers;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>How often to ask after tasks, as a preset or an operator's configuration has it: in seconds.</summary>
internal sealed record PollingDocument
{
    public double First { get; init; } = PollPlan.Default.First.TotalSeconds;

    public double Least { get; init; } = PollPlan.Default.Least.TotalSeconds;

    public double Most { get; init; } = PollPlan.Default.Most.TotalSeconds;

    /// <summary>The plan; null where it cannot be followed.</summary>
    public PollPlan? ToPlan() => First is >= 0 and <= 3600 && Least is >= 0.01 && Most is <= 3600 && Least <= Most
        ? new PollPlan(TimeSpan.FromSeconds(First), TimeSpan.FromSeconds(Least), TimeSpan.FromSeconds(Most))
        : null;
}
