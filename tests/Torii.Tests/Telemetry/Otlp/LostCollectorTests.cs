using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Telemetry.Otlp;

public sealed class LostCollectorTests
{
    [Fact]
    public async Task Collector_ThatCannotBeReached_IsToldOfOnceInJsonAndHoldsUpNothing()
    {
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string>
            {
                // Without one a login is made, and shown past the log.
                ["ADMIN_KEY"] = AdminScene.AdminKey,
                ["Torii__Logs__Format"] = "json",
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9",
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "50",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "50",
                ["OTEL_BLRP_SCHEDULE_DELAY"] = "50",
            },
        });
        using var client = new ApiClient(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);

        (await client.ChatAsync(ChatBodies.Text("A quiet pond", ChatModels.Picture))).Status.ShouldBe(HttpStatusCode.OK);
        await Eventually.BeAsync("the log tells of it", () => Task.FromResult(scene.Torii.Output.Text.Contains("The collector at http://127.0.0.1:9 does not take what is sent")));
        (await client.ChatAsync(ChatBodies.Text("A loud sea", ChatModels.Picture))).Status.ShouldBe(HttpStatusCode.OK);

        (await scene.Torii.StopAsync()).ShouldBe(0);
        var lines = scene.Torii.Output.Text.Split('\n').Select(line => JsonElement.Parse(line)).ToList();
        lines.Count(line => line.GetProperty("event").GetInt32() == 2521).ShouldBe(1);
        lines.Count(line => line.GetProperty("event").GetInt32() == 1005 && line.GetProperty("fields").GetProperty("Model").GetString() == ChatModels.Picture).ShouldBe(2);
        lines.ShouldAllBe(line => line.GetProperty("time").GetDateTimeOffset().Offset == TimeSpan.Zero);
    }
}
