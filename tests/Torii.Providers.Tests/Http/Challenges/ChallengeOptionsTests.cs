using Torii.Providers.Http.Challenges;

namespace Torii.Providers.Tests.Http.Challenges;

public sealed class ChallengeOptionsTests
{
    [Fact]
    public void Options_ByDefault_AreFine() => new ChallengeOptions().Mistakes().ShouldBeEmpty();

    [Fact]
    public void Options_WithEverythingSet_AreFine() => new ChallengeOptions
    {
        Upstream = new Uri("https://sora.example/backend"),
        Cookie = "cf_clearance=a",
        UserAgent = "Browser/1.0",
        Solver = new Uri("http://127.0.0.1:8191"),
    }.Mistakes().ShouldBeEmpty();

    [Fact]
    public void Options_WithMistakes_NameThemAll() => new ChallengeOptions
    {
        Cookie = "a=b\r\nX: y",
        UserAgent = "Browser\t1",
        Solver = new Uri("/v1", UriKind.Relative),
        SolverTimeout = TimeSpan.Zero,
    }.Mistakes().Select(mistake => mistake.Split(' ')[0]).ShouldBe(["Cookie", "UserAgent", "Upstream", "Solver", "SolverTimeout"]);
}
