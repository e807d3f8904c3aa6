using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>Compares what Torii's database says with what the upstream has really made.</summary>
internal static class Reckoning
{
    /// <summary>
    /// Every task at the upstream was asked for and made once, and every completed generation owns the task that was made
    /// from its own prompt, so that nobody is given what another asked for.
    /// </summary>
    public static void ShouldBalance(ToriiRows rows, IReadOnlyList<UpstreamTask> tasks)
    {
        var asked = rows.Generations.Select(generation => generation.Prompt).ToHashSet(StringComparer.Ordinal);
        tasks.CountBy(task => task.Prompt).Where(made => made.Value != 1).ShouldBeEmpty("made more than once");
        tasks.Where(task => !asked.Contains(task.Prompt)).ShouldBeEmpty("made, but not in the database");

        var prompts = tasks.ToDictionary(task => task.Id, task => task.Prompt, StringComparer.Ordinal);
        var owned = rows.Attempts.Where(attempt => attempt.Task is not null).ToLookup(attempt => attempt.GenerationId, attempt => attempt.Task!);
        foreach (var generation in rows.Generations.Where(generation => generation.State == "completed"))
        {
            owned[generation.Id].ShouldHaveSingleItem(generation.Prompt);
            prompts[owned[generation.Id].Single()].ShouldBe(generation.Prompt);
        }
    }
}
