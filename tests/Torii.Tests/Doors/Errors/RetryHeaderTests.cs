using System.Globalization;
using Microsoft.AspNetCore.Http;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Work.Intaking;
using Torii.Doors.Errors;

namespace Torii.Tests.Doors.Errors;

/// <summary>What errors tell SDKs of asking again. The .NET SDK asks at once where it is told nothing.</summary>
public sealed class RetryHeaderTests
{
    private const string ShouldRetry = "x-should-retry";

    private static readonly Cause[] NotAgain = [Cause.SubmissionUnknown, Cause.ResultUnavailable, Cause.TaskLost];
    private static readonly IntakeRefusal[] NotSo = [IntakeRefusal.KeyReused, IntakeRefusal.NoAccount, IntakeRefusal.OverBudget];

    public static TheoryData<Cause> Causes => [.. Enum.GetValues<Cause>()];

    public static TheoryData<IntakeRefusal> Refusals => [.. Enum.GetValues<IntakeRefusal>()];

    [Theory]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(404, false)]
    [InlineData(408, true)]
    [InlineData(409, false)]
    [InlineData(413, false)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(501, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    public async Task Status_ThatSdksRepeat_ComesWithAPause(int status, bool hasPause)
    {
        var headers = await WriteAsync(new ApiError(status, "a_type", "a_code", "A message."));

        headers.RetryAfter.Count.ShouldBe(hasPause ? 1 : 0);
    }

    [Theory]
    [InlineData(0.2, "1")]
    [InlineData(1.0, "1")]
    [InlineData(1.1, "2")]
    [InlineData(59.9, "60")]
    public async Task Pause_IsInWholeSecondsAndLongEnough(double seconds, string written) =>
        (await WriteAsync(ApiError.Internal with { RetryAfter = TimeSpan.FromSeconds(seconds) })).RetryAfter.ToString().ShouldBe(written);

    [Theory]
    [MemberData(nameof(Causes))]
    public async Task Upstream_ThatHasNotDoneIt_IsAskedAgainOnlyWhereNothingIsPaidTwice(Cause cause)
    {
        var error = GenerationErrors.Of(new Refusal(cause));

        ShouldTellOfRepeating(error, await WriteAsync(error), NotAgain.Contains(cause));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Intake_ThatTurnsAway_SaysWhetherAskingAgainHelps(IntakeRefusal reason)
    {
        var error = IntakeErrors.Of(new IntakeOutcome.TurnedAway(reason, "A message."));

        error.Status.ShouldBeLessThan(600);
        error.Code.ShouldNotBe(ApiError.Internal.Code);
        ShouldTellOfRepeating(error, await WriteAsync(error), NotSo.Contains(reason));
    }

    [Fact]
    public async Task Conflict_DoesNotPassWhileSdksAskAgain() =>
        (await WriteAsync(ApiError.Conflict("a_code", "A message.")))[ShouldRetry].ToString().ShouldBe("false");

    private static void ShouldTellOfRepeating(ApiError error, IHeaderDictionary headers, bool isFinal)
    {
        headers[ShouldRetry].ToString().ShouldBe(isFinal ? "false" : "");
        if (error.Status is 408 or 429 or >= 500)
        {
            int.Parse(headers.RetryAfter.ToString(), NumberStyles.None, CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        }
        else
        {
            headers.RetryAfter.ShouldBeEmpty();
        }
    }

    private static async Task<IHeaderDictionary> WriteAsync(ApiError error)
    {
        var context = new DefaultHttpContext();
        await error.WriteAsync(context);
        context.Response.StatusCode.ShouldBe(error.Status);
        return context.Response.Headers;
    }
}
