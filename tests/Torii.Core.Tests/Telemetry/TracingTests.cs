using System.Diagnostics;
using Torii.Core.Telemetry;

namespace Torii.Core.Tests.Telemetry;

public sealed class TracingTests
{
    private const string Parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private readonly List<Activity> _told = [];

    [Fact]
    public void Read_OfATraceparent_KeepsIt() => Tracing.Read(Parent).ShouldBe(Parent);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01")]
    [InlineData("00-00000000000000000000000000000000-00f067aa0ba902b7-01")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01")]
    [InlineData("ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-and-more-of-it")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e4736,00-4bf92f3577b34da6")]
    public void Read_OfAnythingElse_KeepsNothing(string? header) => Tracing.Read(header).ShouldBeNull();

    [Fact]
    public void Kept_WhereNobodyTraces_IsWhatTheClientSent()
    {
        Tracing.Kept(Parent).ShouldBe(Parent);
        Tracing.Kept("nonsense").ShouldBeNull();
        Tracing.Begin("test", ActivityKind.Internal, Parent).ShouldBeNull();
    }

    [Fact]
    public void Spans_UnderWhatWasKept_AreOfItsTrace()
    {
        using var listener = Listen();
        var begin = DateTimeOffset.UnixEpoch.AddYears(56);
        Tracing.Tell("queue", Parent, begin, begin.AddSeconds(3), span => span.SetTag("a", "b"));
        using (var span = Tracing.Begin("attempt", ActivityKind.Internal, Parent))
        {
            Tracing.Kept(received: null).ShouldBe(span!.Id);
        }

        Tracing.Tell("queue", kept: null, begin, begin, _ => throw new InvalidOperationException("There is nothing to tell."));
        Tracing.Begin("attempt", ActivityKind.Internal, "not a trace").ShouldBeNull();
        _told.ShouldAllBe(span => span.TraceId.ToHexString() == "4bf92f3577b34da6a3ce929d0e0e4736" && span.ParentSpanId.ToHexString() == "00f067aa0ba902b7");
        _told.Select(span => span.OperationName).ShouldBe(["queue", "attempt"]);
        _told[0].Duration.ShouldBe(TimeSpan.FromSeconds(3));
    }

    // Of this test's own flow alone: others run beside it.
    private ActivityListener Listen()
    {
        var own = new AsyncLocal<bool> { Value = true };
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ToriiTelemetry.Name,
            Sample = (ref _) => own.Value ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = _told.Add,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
