namespace Torii.Core.Providers;

/// <summary>How often to ask after an account's running tasks.</summary>
/// <param name="First">After acceptance, before the first question.</param>
/// <param name="Least">Between two questions at least.</param>
/// <param name="Most">Between two questions at most.</param>
public sealed record PollPlan(TimeSpan First, TimeSpan Least, TimeSpan Most)
{
    /// <summary>Brisk enough for tasks of seconds, and patient with tasks of minutes.</summary>
    public static PollPlan Default { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(5));
}
