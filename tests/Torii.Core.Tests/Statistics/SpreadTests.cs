using Torii.Core.Statistics;

namespace Torii.Core.Tests.Statistics;

public sealed class SpreadTests
{
    [Fact]
    public void Quantile_OfNothing_IsNull() => new Spread().Quantile(0.5).ShouldBeNull();

    [Theory]
    [InlineData(0.2)]
    [InlineData(3)]
    [InlineData(47)]
    [InlineData(1800)]
    [InlineData(40_000)]
    public void Quantile_OfOneLength_IsItToATenth(double seconds)
    {
        var spread = new Spread();
        spread.Add(TimeSpan.FromSeconds(seconds));

        spread.Quantile(0.5)!.Value.TotalSeconds.ShouldBe(seconds, seconds * 0.1);
        spread.Quantile(0.95)!.Value.TotalSeconds.ShouldBe(seconds, seconds * 0.1);
    }

    [Fact]
    public void Quantile_OfMany_PartsThemAtTheirShare()
    {
        var spread = new Spread();
        for (var seconds = 1; seconds <= 100; seconds++)
        {
            spread.Add(TimeSpan.FromSeconds(seconds));
        }

        spread.Quantile(0.5)!.Value.TotalSeconds.ShouldBe(50, 6);
        spread.Quantile(0.95)!.Value.TotalSeconds.ShouldBe(95, 11);
    }

    [Fact]
    public void Parse_OfWhatWasWritten_IsTheSame()
    {
        var spread = new Spread();
        spread.Add(TimeSpan.Zero);
        spread.Add(TimeSpan.FromSeconds(5));
        spread.Add(TimeSpan.FromDays(30));

        var read = Spread.Parse(spread.ToString());

        read.Count.ShouldBe(3);
        read.ToString().ShouldBe(spread.ToString());
        Spread.Parse("").Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("a:1")]
    [InlineData("1:")]
    public void Parse_OfSomethingElse_Throws(string text) => Should.Throw<FormatException>(() => Spread.Parse(text));

    [Fact]
    public void Add_OfAnother_SumsThemUp()
    {
        var (one, other) = (new Spread(), new Spread());
        one.Add(TimeSpan.FromSeconds(1));
        other.Add(TimeSpan.FromSeconds(100));
        other.Add(TimeSpan.FromSeconds(100));

        one.Add(other);

        one.Count.ShouldBe(3);
        one.Quantile(0.9)!.Value.TotalSeconds.ShouldBe(100, 10);
    }
}
