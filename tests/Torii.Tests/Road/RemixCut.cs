using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>Remixes of videos that were never published, one for each step of the way to them and cut off there by the same kill.</summary>
public sealed class RemixCut : IAsyncLifetime
{
    /// <summary>The source is published, and the answer that names its post does not arrive before the kill.</summary>
    public const string PostNotKnown = "the post, made but not known";

    private const string Removal = "the removal of the post";
    private const string Task = "the task, known";
    private const string Another = "another remix of the same, waiting";

    private static readonly (string Step, string Endpoint)[] Calls =
    [
        (PostNotKnown, UpstreamCalls.Post),
        ("the post, known", UpstreamCalls.Pending),
        ("the task, made but not known", UpstreamCalls.Create),
        ("the delivery", UpstreamCalls.Result),
    ];

    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

    /// <summary>The steps at which the kill comes.</summary>
    public static TheoryData<string> Steps { get; } = new(Calls.Select(call => call.Step).Concat([Removal, Task, Another]));

    internal Scene Scene { get; private set; } = null!;

    internal Standstill Cut { get; private set; } = null!;

    internal static string WordsOf(string step) => $"the same as a woodcut, up to <{step}>";

    internal static string SourceOf(string step) => $"a harbour before <{(step == Another ? Task : step)}>";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(Steps.Count) });
        Cut = new Standstill(Scene);

        // One after the other, so that each is on an account of its own.
        foreach (string step in Calls.Select(call => call.Step).Concat([Removal, Task]))
        {
            var source = await Scene.First.AskAsync(SourceOf(step));
            _sources[step] = source.Id!["chatcmpl-".Length..];
        }

        _sources[Another] = _sources[Task];

        // The post is taken back some seconds after the remix.
        await Scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = UpstreamCalls.DeletePost });
        await Cut.AskAsync(Removal, BodyOf(Removal));
        await Cut.EndAsync(Removal);
        foreach (var (step, endpoint) in Calls)
        {
            await Cut.ReachAsync(step, BodyOf(step), endpoint);
        }

        await Eventually.BeAsync("a post is being removed", async () => (await Scene.Upstream.CallsAsync(UpstreamCalls.DeletePost)).Count == 1);
        await Scene.Upstream.SetSecondsAsync(4);
        await Cut.AskAsync(Task, BodyOf(Task));
        await Cut.AcceptedAsync(Task);
        await Cut.AskAsync(Another, BodyOf(Another));
        await Cut.CutAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Cut.Dispose();
        await Scene.DisposeAsync();
    }

    /// <summary>A request for the same again.</summary>
    internal object BodyOf(string step) => ChatBodies.Text(WordsOf(step), ChatModels.Video).With("remix_target_id", "video_" + _sources[step]);
}
