using System.Diagnostics.Metrics;
using Torii.Core.Telemetry;
using Torii.Telemetry.Prometheus;
using Torii.Tests.Support;

namespace Torii.Tests.Telemetry.Prometheus;

public sealed class MetricsReaderTests : IDisposable
{
    private readonly TestMeters _meters = new();
    private readonly MetricsReader _reader;
    private readonly Meter _meter;

    public MetricsReaderTests()
    {
        _reader = new MetricsReader(_meters);
        _meter = _meters.Create(new MeterOptions(ToriiTelemetry.Name));
    }

    private string Text => PrometheusText.Write(_reader.Read());

    /// <inheritdoc />
    public void Dispose()
    {
        _reader.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public void Counter_AfterSomeMeasurements_IsTheirSum()
    {
        var counter = _meter.CreateCounter<long>("torii.test.bytes", "By", "What\nis counted \\ here.");
        counter.Add(2, new KeyValuePair<string, object?>("torii.kind", "video"));
        counter.Add(3, new KeyValuePair<string, object?>("torii.kind", "video"));
        counter.Add(1, new KeyValuePair<string, object?>("torii.kind", null));

        Text.ShouldContain("""
            # HELP torii_test_bytes_total What\nis counted \\ here.
            # TYPE torii_test_bytes_total counter
            torii_test_bytes_total 1
            torii_test_bytes_total{torii_kind="video"} 5

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Histogram_ByItsBounds_CountsUpwards()
    {
        var histogram = _meter.CreateHistogram("torii.test.wait", "s", "Waits.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 5] });
        foreach (var wait in new[] { 0.5, 1, 3, 60 })
        {
            histogram.Record(wait);
        }

        Text.ShouldContain("""
            torii_test_wait_seconds_bucket{le="1"} 2
            torii_test_wait_seconds_bucket{le="5"} 3
            torii_test_wait_seconds_bucket{le="+Inf"} 4
            torii_test_wait_seconds_sum 64.5
            torii_test_wait_seconds_count 4

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Observed_WhatIsGone_IsToldNoMore()
    {
        var values = new List<Measurement<int>> { new(4, new KeyValuePair<string, object?>("torii.upstream", "one")), new(5, new KeyValuePair<string, object?>("torii.upstream", "two")) };
        _meter.CreateObservableUpDownCounter("torii.test.count", () => values);
        Text.ShouldContain("torii_test_count{torii_upstream=\"one\"} 4");

        values.RemoveAt(0);
        var text = Text;
        text.ShouldNotContain("one");
        text.ShouldContain("torii_test_count{torii_upstream=\"two\"} 5");
    }

    [Theory]
    [InlineData("a\"b", "a\\\"b")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("a\nb", "a\\nb")]
    [InlineData("наш\u0000", "наш\u0000")]
    public void Label_OfAnyText_StaysBetweenItsQuotationMarks(string value, string written)
    {
        _meter.CreateCounter<long>("torii.test.count").Add(1, new KeyValuePair<string, object?>("torii.upstream", value));
        Text.ShouldContain($"torii_test_count_total{{torii_upstream=\"{written}\"}} 1\n");
    }

    [Fact]
    public void Labels_InAnyOrder_AreOneSeries()
    {
        var counter = _meter.CreateCounter<long>("torii.test.count");
        counter.Add(1, new("torii.kind", "video"), new("torii.upstream", "one"));
        counter.Add(1, new("torii.upstream", "one"), new("torii.kind", "video"));
        Text.ShouldContain("torii_test_count_total{torii_kind=\"video\",torii_upstream=\"one\"} 2\n");
    }

    [Fact]
    public void Series_BeyondTheBound_AreAddedToOne()
    {
        var counter = _meter.CreateCounter<long>("torii.test.count");
        for (var number = 0; number < Family.MostSeries + 500; number++)
        {
            counter.Add(1, new KeyValuePair<string, object?>("torii.upstream", number));
        }

        Text.Split('\n').Count(line => line.StartsWith("torii_test_count_total", StringComparison.Ordinal)).ShouldBe(Family.MostSeries + 1);
        Text.ShouldContain("torii_test_count_total{otel_metric_overflow=\"true\"} 500\n");
    }

    [Fact]
    public void Measurements_SideBySide_AreAllCounted()
    {
        var counter = _meter.CreateCounter<long>("torii.test.count");
        Parallel.For(0, 10_000, number => counter.Add(1, new KeyValuePair<string, object?>("torii.kind", number % 3)));
        _reader.Read().Single(family => family.Name.Full == "torii_test_count_total").All.Sum(series => series.Value).ShouldBe(10_000);
    }

    [Fact]
    public void Meters_OfOthers_AreNotRead()
    {
        using var other = new Meter(ToriiTelemetry.Name, version: null, tags: null, scope: new object());
        other.CreateCounter<long>("torii.test.foreign").Add(1);
        Text.ShouldNotContain("foreign");
    }

    [Theory]
    [InlineData("torii.queue.wait", "s", MetricType.Histogram, "torii_queue_wait_seconds")]
    [InlineData("torii.generation.cost", "{USD}", MetricType.Counter, "torii_generation_cost_total")]
    [InlineData("dotnet.process.cpu.time", "s", MetricType.Counter, "dotnet_process_cpu_time_seconds_total")]
    [InlineData("torii.disk.free_bytes", "By", MetricType.Gauge, "torii_disk_free_bytes")]
    [InlineData("9 lives!", null, MetricType.Gauge, "_9_lives_")]
    [InlineData("ratio", "1", MetricType.Gauge, "ratio")]
    internal void Name_ByOpenTelemetrysRules_IsPrometheus(string name, string? unit, MetricType type, string full) =>
        PrometheusName.Of(name, unit, type).Full.ShouldBe(full);
}
