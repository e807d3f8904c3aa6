namespace Torii.Tests.Telemetry;

public sealed class MetricsTests(BusyServer server)
{
    private static readonly string[] Expected =
    [
        "http_server_request_duration_seconds", "kestrel_active_connections", "dotnet_process_memory_working_set_bytes",
        "torii_generation_accepted_total", "torii_generation_ended_total", "torii_generation_duration_seconds", "torii_queue_wait_seconds",
        "torii_detection_duration_seconds", "torii_upstream_call_duration_seconds", "torii_accounts", "torii_media_stored_bytes_total",
        "torii_media_served_bytes_total", "torii_errand_tries_total", "torii_errand_lateness_seconds", "torii_webhook_tries_total", "torii_disk_free_bytes", "torii_generation_cost_total", "torii_attempt_open",
    ];

    [Fact]
    public async Task Metrics_OfABusyServer_AreThere()
    {
        var text = MetricsText.Read((await server.AfterAsync()).Metrics);
        Expected.Except(text.Types.Keys).ShouldBeEmpty();
        text.Samples.GroupBy(sample => (sample.Name, string.Join(',', sample.Labels.OrderBy(label => label.Key, StringComparer.Ordinal)))).ShouldAllBe(series => series.Count() == 1);
        text.Types.Where(type => type.Value == "counter").ShouldAllBe(type => type.Key.EndsWith("_total"));
        text.Samples.Count.ShouldBeLessThan(2_000);
    }

    [Fact]
    public async Task Metrics_SinceTheStart_CountWhatHappened()
    {
        var text = MetricsText.Read((await server.AfterAsync()).Metrics);
        text.Sum("torii_generation_ended_total", ("torii_state", "completed"), ("torii_kind", "video"), ("torii_model", "sora-2")).ShouldBe(1);
        text.Sum("torii_generation_ended_total", ("torii_cause", "content_policy_violation")).ShouldBe(1);
        text.Sum("torii_generation_duration_seconds_count").ShouldBe(text.Sum("torii_generation_ended_total"));
        text.Sum("torii_generation_ended_total").ShouldBe(text.Sum("torii_generation_accepted_total"));
        text.Sum("torii_detection_duration_seconds_count", ("torii_kind", "video")).ShouldBePositive();
        text.Sum("torii_upstream_call_duration_seconds_count", ("torii_call", "submit"), ("torii_upstream", "mine"), ("torii_outcome", "not_sent")).ShouldBePositive();
        text.Sum("torii_webhook_tries_total", ("torii_outcome", "taken")).ShouldBe(1);
        text.Sum("torii_media_stored_bytes_total").ShouldBePositive();
        text.Sum("http_server_request_duration_seconds_count", ("torii_door", "videos"), ("http_response_status_code", "200")).ShouldBePositive();
        text.Sum("torii_accounts").ShouldBe(5);
        text.Sum("torii_generation_cost_total", ("torii_upstream", "openrouter")).ShouldBePositive();
        text.LabelsOf("torii_upstream_call_duration_seconds_count").ShouldBe(["torii_call", "torii_outcome", "torii_upstream"], ignoreOrder: true);
    }
}
