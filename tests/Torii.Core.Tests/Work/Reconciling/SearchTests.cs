using Torii.Core.Generations;
using Torii.Core.Tests.Support;
using Torii.Core.Work;
using Torii.Core.Work.Reconciling;

namespace Torii.Core.Tests.Work.Reconciling;

public sealed class SearchTests
{
    // Submitted at 0 s: lost at 30 s, absent after 60 s more.
    [Theory]
    [InlineData("1 30 60 89", "")]
    [InlineData("1 90 95 100", "100")]
    [InlineData("50 109 110 115 120 125", "120 125")]
    [InlineData("1 90 91", "")]
    [InlineData("1 300 301 302 303", "302 303")]
    [InlineData("7200 7201 7202 7203 7259", "")]
    [InlineData("7200 7260 7265 7270", "7270")]
    public void IsLate_Readings_AreSeveralLongAfterTheDeadlineAndTheFirstOne(string readings, string late)
    {
        var search = new Search(Samples.Work(GenerationState.Active, AttemptState.Unknown), new WorkOptions());

        string.Join(' ', readings.Split(' ').Where(reading => search.IsLate(ManualTimeProvider.Start + TimeSpan.FromSeconds(int.Parse(reading))))).ShouldBe(late);
    }
}
