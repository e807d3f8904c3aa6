namespace Torii.Tests.Telemetry;

public sealed class TraceTests(BusyServer server)
{
    [Fact]
    public async Task Trace_FromTheRequestToTheWebhook_IsOne()
    {
        var busy = await server.AfterAsync();
        var spans = busy.Collector.Spans.Where(span => span.Trace == BusyServer.Trace).ToList();

        var request = spans.Single(span => span.Name == "POST /v1/videos");
        request.Parent.ShouldBe("00f067aa0ba902b7");
        request.Attributes["http.route"].ShouldBe("/v1/videos");
        foreach (var name in new[] { "queue", "attempt video", "upstream task", "collect", "generation video", "webhook" })
        {
            spans.Single(span => span.Name == name).Parent.ShouldBe(request.Id, name);
        }

        var attempt = spans.Single(span => span.Name == "attempt video");
        spans.Single(span => span.Name == "upstream submit").Parent.ShouldBe(attempt.Id);
        spans.Single(span => span.Name == "upstream result").Parent.ShouldBe(spans.Single(span => span.Name == "collect").Id);
        var whole = spans.Single(span => span.Name == "generation video");
        whole.Attributes["torii.state"].ShouldBe("completed");
        whole.Attributes["torii.generation.id"].ShouldBe(attempt.Attributes["torii.generation.id"]);
    }

    [Fact]
    public async Task Trace_AcrossARestart_GoesOn()
    {
        var busy = await server.AfterAsync();
        var names = busy.Collector.Spans.Where(span => span.Trace == BusyServer.LaterTrace).Select(span => span.Name).ToList();
        names.ShouldContain("POST /v1/videos");
        names.ShouldContain("upstream submit");
        names.ShouldContain("collect");
        names.ShouldContain("webhook");
    }

    [Fact]
    public async Task Webhook_OfATracedGeneration_BearsTheTrace()
    {
        var busy = await server.AfterAsync();
        var messages = busy.Receiver.At("/told");
        var span = busy.Collector.Spans.Single(span => span.Trace == BusyServer.Trace && span.Name == "webhook");
        messages[0].Headers["traceparent"].ShouldBe($"00-{BusyServer.Trace}-{span.Id}-01");
        messages[1].Headers["traceparent"].ShouldStartWith($"00-{BusyServer.LaterTrace}-");
    }

    [Fact]
    public async Task Spans_OfProbesAndScrapes_AreNotSent()
    {
        var busy = await server.AfterAsync();
        busy.Collector.Spans.Select(span => span.Name).ShouldNotContain(name => name.Contains("/health") || name.Contains("/metrics"));
    }

    [Fact]
    public async Task Collector_GetsMetricsAndLines()
    {
        var busy = await server.AfterAsync();
        busy.Collector.Metrics.ShouldContain("torii.upstream.call.duration");
        busy.Collector.Metrics.ShouldContain("http.server.request.duration");
        busy.Collector.Lines.ShouldContain(line => line.StartsWith("Generation ") && line.Contains(" completed after "));
    }
}
