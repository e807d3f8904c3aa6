using Torii.Tests.Support;

namespace Torii.Tests.Webhooks;

/// <summary>Messages that were owed when the server was killed.</summary>
public sealed class WebhookKillTests
{
    private const string Key = "the-key-that-is-not-listed";

    [Fact]
    public async Task Killed_BetweenTheEndAndTheDeliveryOrInATry_DeliversWithTheSameIdAfterItsNextStart()
    {
        var absentPort = Ports.Next();
        await using var receiver = await HookReceiver.StartAsync();
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Settings = new Dictionary<string, string>
            {
                ["Torii__AllowedHosts"] = $"127.0.0.1:{absentPort},{receiver.Address.Authority}",
                ["API_AUTH_TOKEN"] = Key,
                ["Torii__Webhooks__0"] = receiver.On("/held", (context, number) =>
                    number == 1 ? Task.Delay(Timeout.Infinite, context.RequestAborted) : Task.CompletedTask),
            },
        });
        using var client = new ApiClient(scene.Torii.Setup.Address, Key);

        var id = await WebhookScene.MakeAsync(client, "a bell is struck", $"http://127.0.0.1:{absentPort}/absent");
        var held = (await receiver.AwaitAsync("/held")).ShouldHaveSingleItem();
        await scene.Torii.KillAsync();
        await using var late = await HookReceiver.StartAsync(absentPort);
        await scene.Torii.StartAsync();

        var again = (await receiver.AwaitAsync("/held", 2))[1];
        var first = (await late.AwaitAsync("/absent"))[0];
        (again.Id, again.Text).ShouldBe((held.Id, held.Text));
        (again.About, first.About, first.Type).ShouldBe((id, id, "video.completed"));
        foreach (var message in (HookMessage[])[again, first])
        {
            message.Signatures.ShouldBe([message.SignatureWith(await WebhookScene.SecretAsync(client))]);
            await WebhookScene.DeliveryAsync(client, message.Id, "delivered");
        }

        await Eventually.BeAsync("nothing is owed any more", () => Task.FromResult(scene.Rows.Errands.All(kind => !kind.StartsWith("webhook.", StringComparison.Ordinal))));
        (receiver.At("/held").Count, late.At("/absent").Count).ShouldBe((2, 1));
    }
}
