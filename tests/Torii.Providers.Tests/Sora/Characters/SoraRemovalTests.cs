using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;

namespace Torii.Providers.Tests.Sora.Characters;

public sealed class SoraRemovalTests : IAsyncDisposable
{
    private const string Made = """{"character":{"character_id":"char_xxxxx"}}""";
    private readonly TestProviders _providers = new();

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    [InlineData(404)]
    public async Task Character_IsDeletedOrGone(int status)
    {
        await using var backend = await StandIn.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        (await RemoveCharacterAsync(backend)).ShouldBe(new RemovalOutcome.Removed());

        var call = backend.The("DELETE project_y/characters/char_xxxxx");
        call.Headers["Authorization"].ShouldBe("Bearer " + TestAccounts.Token);
        call.Text.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(401, "", Cause.Unauthorized)]
    [InlineData(429, "", Cause.RateLimit)]
    [InlineData(500, "", Cause.ServerError)]
    [InlineData(302, "", Cause.BadAnswer)]
    [InlineData(200, "<html>hello</html>", Cause.BadAnswer)]
    [InlineData(200, "\"ok\"", Cause.BadAnswer)]
    [InlineData(404, "<html>not here</html>", Cause.InvalidRequest)]
    public async Task Character_NotDeleted_IsTriedAgain(int status, string body, Cause cause)
    {
        await using var backend = await StandIn.AnsweringAsync(status, body);

        (await RemoveCharacterAsync(backend)).ShouldBeOfType<RemovalOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    [Fact]
    public async Task Leftovers_OfAnAttemptThatMadeNothing_AreNone()
    {
        await using var backend = await Routes.StartAsync();

        (await RemoveAsync(backend)).ShouldBe(new RemovalOutcome.Removed());
        (await RemoveAsync(backend, "character-upload", "character-ready", "character-avatar")).ShouldBe(new RemovalOutcome.Removed());

        backend.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Leftovers_WhoseIdIsKnown_AreDeleted()
    {
        await using var backend = await Routes.StartAsync(("DELETE project_y/characters/char_xxxxx", 200, "{}"));

        (await RemoveAsync(backend, "character-upload", "character-ready", "character-avatar", "character-finalize")).ShouldBe(new RemovalOutcome.Removed());

        backend.Asked().ShouldBe(["DELETE project_y/characters/char_xxxxx"]);
    }

    [Fact]
    public async Task Leftovers_WhoseIdWasLost_AreAskedForByTheSameNamesAndDeleted()
    {
        await using var backend = await Routes.StartAsync(
            ("POST characters/finalize", 200, Made),
            ("DELETE project_y/characters/char_xxxxx", 200, "{}"));

        (await RemoveUnansweredAsync(backend)).ShouldBe(new RemovalOutcome.Removed());

        backend.Asked().ShouldBe(["POST characters/finalize", "DELETE project_y/characters/char_xxxxx"]);
        backend.Calls.First().Text.ShouldBe(ReferenceData.Read("character.json"));
    }

    [Fact]
    public async Task Leftovers_WhoseIdIsNotTold_RemainAndAreNamed()
    {
        await using var backend = await Routes.StartAsync(("POST characters/finalize", 409, """{"error":{"message":"Made already.","code":"already_finalized"}}"""));

        var what = (await RemoveUnansweredAsync(backend)).ShouldBeOfType<RemovalOutcome.Remains>().What;

        what.ShouldContain("@heron123");
        what.ShouldContain("Made already.");
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"not_found"}}""")]
    [InlineData(400, """{"error":{"code":"content_policy_violation"}}""")]
    public async Task Leftovers_ThatCanNeverHaveBeenMade_AreNone(int status, string body)
    {
        await using var backend = await Routes.StartAsync(("POST characters/finalize", status, body));

        (await RemoveUnansweredAsync(backend)).ShouldBe(new RemovalOutcome.Removed());
    }

    [Theory]
    [InlineData(500, "", Cause.ServerError)]
    [InlineData(401, "", Cause.Unauthorized)]
    [InlineData(200, "<html>", Cause.BadAnswer)]
    public async Task Leftovers_ThatCannotBeAskedForNow_AreTriedAgain(int status, string body, Cause cause)
    {
        await using var backend = await Routes.StartAsync(("POST characters/finalize", status, body));

        (await RemoveUnansweredAsync(backend)).ShouldBeOfType<RemovalOutcome.Refused>().Refusal.Cause.ShouldBe(cause);
    }

    public ValueTask DisposeAsync() => _providers.DisposeAsync();

    private static Step StepOf(string name, string? result) => new("attempt", name, StepClass.Repeatable, result);

    private Task<RemovalOutcome> RemoveCharacterAsync(StandIn backend) =>
        _providers.Sora.Removal!.RemoveCharacterAsync(TestAccounts.At(backend.BaseAddress), "char_xxxxx", TestContext.Current.CancellationToken);

    private Task<RemovalOutcome> RemoveAsync(StandIn backend, params string[] done)
    {
        var earlier = CharacterSteps.Earlier();
        return RemoveAsync(backend, [.. done.Select(name => StepOf(name, earlier[name]))]);
    }

    private Task<RemovalOutcome> RemoveUnansweredAsync(StandIn backend) => RemoveAsync(
        backend,
        [.. CharacterSteps.Earlier().Select(step => StepOf(step.Key, step.Key == "character-finalize" ? null : step.Value))]);

    private Task<RemovalOutcome> RemoveAsync(StandIn backend, IReadOnlyList<Step> steps) => _providers.Sora.Removal!.RemoveLeftoversAsync(
        TestAccounts.At(backend.BaseAddress),
        FlowRequests.VideoWithCharacter(),
        steps,
        TestContext.Current.CancellationToken);
}
