using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>Videos that are to be published, one for each step around that and cut off there by the same kill.</summary>
public sealed class PublicationCut : IAsyncLifetime
{
    /// <summary>The post's name reached the server before the kill.</summary>
    public const string Known = "the post, known";

    /// <summary>The publication was asked for by itself, after the video was done.</summary>
    public const string Later = "the post, asked for later";

    private const string NotKnown = "the post, made but not known";
    private const string Lost = "the post, its answer lost";

    /// <summary>The steps at which the kill comes.</summary>
    public static TheoryData<string> Steps { get; } = new(NotKnown, Lost, Known, Later);

    internal Scene Scene { get; private set; } = null!;

    internal Standstill Cut { get; private set; } = null!;

    internal static string WordsOf(string step) => $"a fair with <{step}>";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(Steps.Count) });
        Cut = new Standstill(Scene);
        await Cut.ReachAsync(Known, BodyOf(Known), UpstreamCalls.Result);
        await Cut.AskAsync(Later, ChatBodies.Text(WordsOf(Later), ChatModels.Video));
        await Cut.EndAsync(Later);
        await Scene.Upstream.StrikeAsync(new UpstreamFault("answer_lost") { Endpoint = UpstreamCalls.Post });
        await Cut.ReachAsync(Lost, BodyOf(Lost), UpstreamCalls.Result);
        await Cut.ReachAsync(NotKnown, BodyOf(NotKnown), UpstreamCalls.Post);
        await Scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = UpstreamCalls.Post });
        var before = (await Scene.Upstream.PostsAsync()).Count;
        var asked = Cut.PublishAsync(Later);
        await Eventually.BeAsync("it is posted", async () => (await Scene.Upstream.PostsAsync()).Count > before);
        await Cut.CutAsync();
        await Should.ThrowAsync<HttpRequestException>(asked);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Cut.Dispose();
        await Scene.DisposeAsync();
    }

    private static object BodyOf(string step) => ChatBodies.Text(WordsOf(step), ChatModels.Video).With("publish", value: true);
}
