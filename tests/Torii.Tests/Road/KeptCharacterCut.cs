using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>Characters that are to be kept, one for each step of the way to them and cut off there by the same kill.</summary>
public sealed class KeptCharacterCut : IAsyncLifetime
{
    /// <summary>The character is made; to show it to everybody is refused for its content.</summary>
    public const string Refused = "the character, made and then refused";

    private const string Unmade = "the character, never read";
    private const string Delivery = "the delivery";

    private static readonly (string Step, string Endpoint)[] Calls =
    [
        ("the upload of the recording", UpstreamCalls.UploadRecording),
        ("a question after the recording", UpstreamCalls.RecordingProgress),
        ("the download of the picture", UpstreamCalls.Picture),
        ("the upload of the picture", UpstreamCalls.UploadPicture),
        ("the character, made but not known", UpstreamCalls.Finalize),
        ("the character, shown", UpstreamCalls.ShowCharacter),
    ];

    /// <summary>The steps at which the kill comes.</summary>
    public static TheoryData<string> Steps { get; } = new(Calls.Select(call => call.Step).Concat([Delivery, Refused, Unmade]));

    internal Scene Scene { get; private set; } = null!;

    internal Standstill Cut { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(Steps.Count), Simulator = options => options.CharacterSeconds = new(0) });
        Cut = new Standstill(Scene);
        foreach (var (step, endpoint) in Calls)
        {
            await Cut.ReachAsync(step, VideoBodies.Of(), endpoint);
        }

        // The picture is fetched twice: to be handed to the upstream, and for the client.
        await Scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = UpstreamCalls.Picture, DelayMs = 1 });
        await Cut.ReachAsync(Delivery, VideoBodies.Of(), UpstreamCalls.Picture);
        await Eventually.BeAsync("it is being delivered", () => Task.FromResult(Scene.Rows.Generations.Any(generation => generation.State == "storing")));
        await Cut.ReachAsync(Refused, VideoBodies.Of(), UpstreamCalls.Finalize);
        await Cut.ReachAsync(Unmade, VideoBodies.Of(), new UpstreamFault("reset") { Endpoint = UpstreamCalls.Finalize, Count = 0 });
        await Cut.CutAsync(() => Scene.Upstream.StrikeAsync(
            new UpstreamFault("content_refused") { Endpoint = UpstreamCalls.ShowCharacter, Account = Cut.AccountsOf(Refused).Single(), Count = 0 }));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Cut.Dispose();
        await Scene.DisposeAsync();
    }
}
