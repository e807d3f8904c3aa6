using Torii.Tests.Support;

namespace Torii.Tests.Webhooks;

/// <summary>A Torii, servers that it may send messages to, one that it may not, and two clients.</summary>
public sealed class WebhookScene : IAsyncLifetime
{
    /// <summary>The path that each end of the first client's generations is told at.</summary>
    internal const string Always = "/always";

    /// <summary>What the second client's webhooks are signed with: the new secret and the one that it replaces.</summary>
    internal static readonly string[] Secrets = ["whsec_bmV3IG5ldyBuZXcgbmV3IG5ldyBuZXcgbmV3IG5ldw==", "an-older-secret-without-any-prefix"];

    internal Scene Scene { get; private set; } = null!;

    internal HookReceiver Receiver { get; private set; } = null!;

    /// <summary>Another one, for what a host must suffer for: it is then left alone for a while.</summary>
    internal HookReceiver Shaky { get; private set; } = null!;

    internal HookReceiver Forbidden { get; private set; } = null!;

    internal ApiClient First { get; private set; } = null!;

    internal ApiClient Second { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Receiver = await HookReceiver.StartAsync();
        Shaky = await HookReceiver.StartAsync();
        Forbidden = await HookReceiver.StartAsync();
        Scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = TestAccount.Many(2),
            Settings = new Dictionary<string, string>
            {
                ["Torii__AllowedHosts"] = $"{Receiver.Address.Authority},{Shaky.Address.Authority}",
                ["Torii__ClientKeys__0__Webhooks__0"] = Receiver.Url(Always),
                ["Torii__ClientKeys__1__WebhookSecret"] = string.Join(' ', Secrets),
            },
        });
        First = new ApiClient(Scene.Torii.Setup.Address, Scene.Torii.Setup.ClientKeys[0]);
        Second = new ApiClient(Scene.Torii.Setup.Address, Scene.Torii.Setup.ClientKeys[1]);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        First.Dispose();
        Second.Dispose();
        await Scene.DisposeAsync();
        await Receiver.DisposeAsync();
        await Shaky.DisposeAsync();
        await Forbidden.DisposeAsync();
    }

    /// <summary>Asks for a video by chat and waits for its end; the public id.</summary>
    internal static async Task<string> MakeAsync(ApiClient client, string prompt, string? webhook)
    {
        var answer = await client.ChatAsync(ChatBodies.Text(prompt, ChatModels.Video).With("webhook_url", webhook));
        var id = answer.Json.TryGetProperty("id", out var written) ? written.GetString()! : throw new InvalidOperationException(answer.Body);
        return "video_" + id[(id.IndexOf('-') + 1)..];
    }

    /// <summary>The delivery to a URL, as the log shows it when it has come to something.</summary>
    internal static Task<ApiAnswer> DeliveryAsync(ApiClient client, string messageId, string status) => Eventually.GetAsync(
        $"the delivery {messageId} is {status}",
        async () => await client.GetAsync("/v1/webhooks/deliveries/" + messageId) is var answer
            && answer.Json.GetProperty("status").GetString() == status ? answer : null);

    internal static async Task<string> SecretAsync(ApiClient client) =>
        (await client.GetAsync("/v1/webhooks/secret")).Json.GetProperty("secret").GetString()!;
}
