using Torii.Simulator.CommandLine;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Tests.CommandLine;

public sealed class LineParserTests
{
    [Fact]
    public void Parse_OfNothing_GivesTheDefaults()
    {
        var line = LineParser.Parse([]);

        line.Problems.ShouldBeEmpty();
        line.Options.Port.ShouldBe(8900);
        line.Options.VideoSeconds.ShouldBe(new SecondsRange(6));
    }

    [Fact]
    public void Parse_OfEverything_TakesItAll()
    {
        var line = LineParser.Parse(
        [
            "--port", "0", "--data", "/tmp/x", "--seconds", "15..25", "--image-seconds", "2.5", "--character-seconds", "4", "--latency", "100", "--create-lag", "20",
            "--draft-lag", "30", "--render", "clip", "--accounts", "closed", "--account", "tok,name=ada,plan=chatgpt_plus,images=1,videos=3,revoked",
            "--record", "counts", "--control", "off", "--seed", "7", "--verbose",
        ]);

        line.Problems.ShouldBeEmpty();
        line.Verbose.ShouldBeTrue();
        var options = line.Options;
        (options.Port, options.DataFolder, options.Render, options.Record).ShouldBe((0, "/tmp/x", RenderMode.Clip, RecordMode.Counts));
        (options.ImageSeconds, options.VideoSeconds, options.CharacterSeconds)
            .ShouldBe((new SecondsRange(2.5), new SecondsRange(15, 25), new SecondsRange(4)));
        (options.Latency, options.CreateLag, options.DraftLag)
            .ShouldBe((TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(30)));
        (options.OpenAccounts, options.Control).ShouldBe((false, false));
        options.Accounts["tok"].ShouldBe(new("ada", "chatgpt_plus", 1, 3, Revoked: true));
        options.Random.Next().ShouldBe(new Random(7).Next());
    }

    [Fact]
    public void Parse_OfWhatAnAccountStandsFor_TakesItAll()
    {
        var line = LineParser.Parse(
        [
            "--token-seconds", "60", "--account",
            "tok,session=st,refresh=rt,unnamed,needs-bootstrap,needs-invite,videos-left=0,video-quota=9,reset=30",
        ]);

        line.Problems.ShouldBeEmpty();
        line.Options.TokenSeconds.ShouldBe(60);
        line.Options.Accounts["tok"].ShouldBe(new()
        {
            Session = "st", Refresh = "rt", Unnamed = true, NeedsBootstrap = true, NeedsInvite = true, VideosLeft = 0, VideoQuota = 9,
            ResetSeconds = 30,
        });
    }

    [Theory]
    [InlineData("--token-seconds", "soon")]
    [InlineData("--account", "tok,reset=0")]
    [InlineData("--account", "tok,videos-left=few")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "eighty")]
    [InlineData("--data", " ")]
    [InlineData("--seconds", "")]
    [InlineData("--seconds", "5..2")]
    [InlineData("--seconds", "1..2..3")]
    [InlineData("--seconds", "-1")]
    [InlineData("--seconds", "NaN")]
    [InlineData("--seconds", "1e400")]
    [InlineData("--latency", "0.5")]
    [InlineData("--render", "Clip")]
    [InlineData("--render", "1")]
    [InlineData("--accounts", "some")]
    [InlineData("--account", ",name=x")]
    [InlineData("--account", "tok,plan=gold")]
    [InlineData("--account", "tok,images=-1")]
    [InlineData("--account", "tok,colour=red")]
    [InlineData("--record", "none")]
    [InlineData("--seed", "x")]
    public void Parse_OfABrokenValue_NamesTheOptionAndTheValue(string option, string value)
    {
        var problem = LineParser.Parse([option, value]).Problems.ShouldHaveSingleItem();

        problem.ShouldStartWith($"{option}: '{value}' must be ");
        problem.ShouldNotContain('\n');
    }

    [Fact]
    public void Parse_OfSeveralMistakes_TellsThemAll() =>
        LineParser.Parse(["--colour", "--port", "x", "--data"]).Problems.Count.ShouldBe(3);
}
