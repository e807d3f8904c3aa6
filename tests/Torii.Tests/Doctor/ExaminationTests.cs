using Torii.Doctor;

namespace Torii.Tests.Doctor;

/// <summary>Checks run side by side, and none can hold the others up.</summary>
public sealed class ExaminationTests
{
    [Fact]
    public async Task CheckThatDoesNotEnd_IsBrokenOffAndSaidToHave()
    {
        var running = new Examination([new StuckCheck(), new QuickCheck(), new BarredCheck()], new HastyTime()).RunAsync(isOffline: false, TestContext.Current.CancellationToken);

        var report = await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        report.Verdict.ShouldBe(Verdict.Wrong);
        report.Parts[0].Findings.ShouldHaveSingleItem().Message.ShouldContain("took longer than 40 s");
        report.Parts[1].Findings.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Ok);
        report.Parts[2].Findings.ShouldHaveSingleItem().Message.ShouldBe("It could not be looked at: no");
    }

    private sealed class StuckCheck : ICheck
    {
        public string Area => "stuck";

        // Deaf to being told to stop, as a disk may be.
        public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
        {
            await new TaskCompletionSource().Task;
            return [];
        }
    }

    private sealed class BarredCheck : ICheck
    {
        public string Area => "barred";

        public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => throw new UnauthorizedAccessException("no");
    }

    // Its minutes are a tenth of a second.
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime / 600, period);
    }

    private sealed class QuickCheck : ICheck
    {
        public string Area => "quick";

        public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Finding.Ok("It is.")]);
    }
}
