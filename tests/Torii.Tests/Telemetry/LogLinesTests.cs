using System.Text.RegularExpressions;

namespace Torii.Tests.Telemetry;

public sealed partial class LogLinesTests(BusyServer server)
{
    [Fact]
    public async Task Output_OfABusyServer_IsALineAnEvent()
    {
        var busy = await server.AfterAsync();
        busy.Scene.Torii.Output.Text.Split('\n').Where(line => !Line().IsMatch(line)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2501, "has started on the data in")]
    [InlineData(2502, "has stopped")]
    [InlineData(2002, "was accepted (1 in all): model sora-2, client key")]
    [InlineData(1005, "completed after")]
    [InlineData(1006, "failed with content_policy_violation after")]
    [InlineData(1007, "No work for upstream:mine: Unavailable, until 20")]
    [InlineData(1801, "was renewed")]
    [InlineData(2101, "had no valid client key")]
    public async Task Events_ThatOperatorsWant_HaveALine(int number, string text)
    {
        var busy = await server.AfterAsync();
        busy.Scene.Torii.Output.Text.Split('\n').ShouldContain(line => line.Contains($"[{number}] ") && line.Contains(text));
    }

    [Fact]
    public async Task Lines_WithinARequestOfATrace_NameIt()
    {
        var busy = await server.AfterAsync();
        busy.Scene.Torii.Output.Text.Split('\n').ShouldContain(line => line.Contains("was accepted") && line.EndsWith($"(trace {BusyServer.Trace})", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (debug|info |warn |error|fatal) \w+\[\d+\] \S", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
