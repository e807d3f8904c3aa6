using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Torii.Tests.Sdk;

namespace Torii.Tests.Webhooks;

/// <summary>Messages checked by OpenAI's own client for Node. Left out where Node or the client is not installed.</summary>
public sealed class WebhookNodeTests(WebhookScene scene) : IClassFixture<WebhookScene>
{
    [Fact]
    public async Task Message_IsUnwrappedByBothVersionsWithEachSecretAndNoOther()
    {
        Assert.SkipUnless(NodePrograms.AreInstalled, "The Node client is not installed: npm ci in " + NodePrograms.Folder);
        var id = await WebhookScene.MakeAsync(scene.Second, "a seal is broken", scene.Receiver.Url("/node"));
        var message = (await scene.Receiver.AwaitAsync("/node"))[0];

        foreach (var package in NodePrograms.Packages)
        {
            foreach (var secret in WebhookScene.Secrets)
            {
                var unwrapped = await UnwrapAsync(package, secret, message);
                unwrapped.GetProperty("type").GetString().ShouldBe("video.completed");
                unwrapped.GetProperty("data").GetProperty("id").GetString().ShouldBe(id);
            }

            var refused = await UnwrapAsync(package, await WebhookScene.SecretAsync(scene.First), message);
            refused.GetProperty("error").GetString().ShouldBe("InvalidWebhookSignatureError");
        }
    }

    private static async Task<JsonElement> UnwrapAsync(string package, string secret, HookMessage message)
    {
        string[] arguments = ["webhook.mjs", package, secret, message.Text, message.Id, message.Timestamp, message.Headers["webhook-signature"]];
        using var node = Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = NodePrograms.Folder, UseShellExecute = false, RedirectStandardOutput = true });
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonElement.Parse(output);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }
}
