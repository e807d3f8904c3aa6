using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Stores;
using Torii.Core.Tests.Support;
using Torii.Core.Work;

namespace Torii.Core.Tests.Work;

/// <summary>What upstreams tell of how they departed from what they were asked for.</summary>
public sealed class RoadTellingTests
{
    private static readonly DateTimeOffset Now = ManualTimeProvider.Start + TimeSpan.FromMinutes(1);
    private static readonly Adjustment Known = new("seconds", "10", "8", "It makes 8 s.");
    private static readonly Adjustment Told = new("size", "1280x720", "640x360", "It makes 640x360.");

    [Fact]
    public void Delivered_WithAdjustments_AddsThemToThoseOfTheGeneration()
    {
        var work = Work(Known);

        var change = Delivered(work, Told);

        change.Refit!.Adjustments.ShouldBe([Known, Told]);
        change.Refit.Request.ShouldBe(work.Generation.Request);
        (change.Refit.GenerationId, change.Generation!.To).ShouldBe((work.Generation.Id, GenerationState.Storing));
        work.After(change).Generation.Adjustments.ShouldBe([Known, Told]);
    }

    [Fact]
    public void Delivered_WithAdjustmentsThatAreKnown_AddsNoneTwice()
    {
        Delivered(Work(Known), Known, Known).Refit.ShouldBeNull();
        Delivered(Work(Known), Known, Told, Told).Refit!.Adjustments.ShouldBe([Known, Told]);
    }

    private static OpenWork Work(params Adjustment[] adjustments)
    {
        var work = Samples.Work(GenerationState.Active, AttemptState.Accepted);
        return work with { Generation = work.Generation with { Adjustments = adjustments } };
    }

    private static Change Delivered(OpenWork work, params Adjustment[] told) =>
        Road.Delivered(work, new TaskReport.Succeeded("result", ["link"]) { Adjustments = told }, new WorkOptions(), Now);
}
