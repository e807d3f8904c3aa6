using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Work.Sweeping;

[Collection(RunsAlone.Name)]
public sealed class SweeperTests : IAsyncLifetime
{
    private readonly TestRoad _road = new(options => options.AbsentAfter = TimeSpan.FromHours(2));

    public async ValueTask InitializeAsync()
    {
        _road.Add(Samples.Account("a"));
        await _road.StartAsync();
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Theory]
    [InlineData("gpt-image", 5)]
    [InlineData("sora2-landscape-10s", 30)]
    public async Task Waiting_BeyondItsTime_FailsForWantOfAnAccount(string model, int minutes)
    {
        _road.Pool.Put(new Hold("account:a", Cause.Quota, _road.Time.GetUtcNow() + TimeSpan.FromHours(10), 1, null));
        var id = await _road.AskOneAsync(model: model);

        ShouldEnd(id, Cause.NoCapacity, TimeSpan.FromMinutes(minutes));
        _road.AttemptsOf(id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gpt-image", 300)]
    [InlineData("sora2-landscape-10s", 3000)]
    public async Task Running_BeyondItsTime_FailsWhileItsAttemptStaysOpen(string model, int seconds)
    {
        _road.Provider.Length = TimeSpan.FromSeconds(seconds + 1000);
        var id = await _road.AskOneAsync(model: model);

        ShouldEnd(id, Cause.TimedOut, TimeSpan.FromSeconds(seconds));
        _road.AttemptsOf(id)[0].State.ShouldBe(AttemptState.Accepted);
        _road.Until(() => _road.AttemptsOf(id)[0].State == AttemptState.Ended);
        _road.Generation(id).State.ShouldBe(GenerationState.Failed);
    }

    [Fact]
    public async Task Lost_BeyondItsTime_FailsAsUnknown()
    {
        _road.Provider.OnRun = _ => new StepOutcome.Unknown("reset");
        var id = await _road.AskOneAsync(model: "gpt-image");

        ShouldEnd(id, Cause.SubmissionUnknown, TimeSpan.FromSeconds(300));
    }

    [Fact]
    public async Task ClaimedLate_HasItsWholeTimeToRun()
    {
        _road.Pool.Put(new Hold("account:a", Cause.Quota, _road.Time.GetUtcNow() + TimeSpan.FromMinutes(4), 1, null));
        _road.Provider.Length = TimeSpan.FromSeconds(280);
        var id = await _road.AskOneAsync(model: "gpt-image");
        _road.Provider.OnResult = _ => FakeProvider.Bytes("89504E470D0A1A0A0000000D49484452");
        _road.Until(() => _road.HasEnded(id));

        _road.Generation(id).State.ShouldBe(GenerationState.Completed);
    }

    [Fact]
    public void UnclaimedInputs_AfterAnHour_AreRemovedAndNoOthers()
    {
        for (var i = 0; i < 450; i++)
        {
            Keep($"old-{i}", age: TimeSpan.FromMinutes(61));
        }

        Keep("young", age: TimeSpan.FromMinutes(40));
        Keep("claimed", age: TimeSpan.FromMinutes(61));
        _road.Media.Claimed.Add("claimed");
        _road.Pass(TimeSpan.FromMinutes(6));

        _road.Media.Inputs.Keys.ShouldBe(["young", "claimed"], ignoreOrder: true);
        _road.Files.Files.Keys.ShouldBe(["young", "claimed"], ignoreOrder: true);
    }

    private void Keep(string id, TimeSpan age)
    {
        _road.Files.Files[id] = [1];
        _road.Media.Inputs[id] = new MediaRecord
        {
            Id = id,
            Role = MediaRole.Input,
            ContentType = "image/png",
            Length = 1,
            Hash = "hash",
            CreatedAt = _road.Time.GetUtcNow() - age,
        };
    }

    private void ShouldEnd(string id, Cause cause, TimeSpan after)
    {
        _road.Until(() => _road.HasEnded(id));

        (_road.Generation(id).State, _road.Generation(id).Cause).ShouldBe((GenerationState.Failed, cause));
        _road.Time.Elapsed.ShouldBeInRange(after, after + TimeSpan.FromSeconds(2));
    }
}
