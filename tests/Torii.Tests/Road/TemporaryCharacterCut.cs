using Torii.Tests.Support;

namespace Torii.Tests.Road;

/// <summary>
/// Videos with a temporary character, one for each step of the way to it and cut off there by the same kill; then the server
/// runs on. Each is asked for in words of its own.
/// </summary>
public sealed class TemporaryCharacterCut : IAsyncLifetime
{
    public const string Violation = "a task that is refused for its content";

    private const string Removal = "the removal of the character";

    /// <summary>Calls whose answer does not come before the kill, by what has happened until then.</summary>
    private static readonly (string Step, string Endpoint)[] Calls =
    [
        ("the upload of the recording", UpstreamCalls.UploadRecording),
        ("a question after the recording", UpstreamCalls.RecordingProgress),
        ("the download of the picture", UpstreamCalls.Picture),
        ("the upload of the picture", UpstreamCalls.UploadPicture),
        ("the character, made but not known", UpstreamCalls.Finalize),
        ("the character, known", UpstreamCalls.Pending),
        ("the task, made but not known", UpstreamCalls.Create),
        ("the delivery", UpstreamCalls.Result),
    ];

    private const string Task = "the task, known";
    private const string Untaken = "the task, never read";
    private const string Unmade = "the character, never read";

    /// <summary>The steps at which the kill comes.</summary>
    public static TheoryData<string> Steps { get; } = new(Calls.Select(call => call.Step).Concat([Removal, Task, Violation, Untaken, Unmade]));

    internal Scene Scene { get; private set; } = null!;

    internal Standstill Cut { get; private set; } = null!;

    internal static string WordsOf(string step) => $"waves from behind <{step}>";

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Scene = await Scene.StartAsync(new SceneSetup { Accounts = TestAccount.Many(Steps.Count), Simulator = options => options.CharacterSeconds = new(0) });
        Cut = new Standstill(Scene);

        // Its character is removed some seconds after its end.
        await Scene.Upstream.StrikeAsync(new UpstreamFault("slow") { Endpoint = UpstreamCalls.DeleteCharacter });
        await Cut.AskAsync(Removal, BodyOf(Removal));
        await Cut.EndAsync(Removal);
        foreach (var (step, endpoint) in Calls)
        {
            await Cut.ReachAsync(step, BodyOf(step), endpoint);
        }

        await Eventually.BeAsync("a character is removed", async () => (await Scene.Upstream.CallsAsync(UpstreamCalls.DeleteCharacter)).Count == 1);
        await Scene.Upstream.SetSecondsAsync(4);
        await Cut.AskAsync(Task, BodyOf(Task));
        await Cut.AcceptedAsync(Task);
        await Scene.Upstream.StrikeAsync(new UpstreamFault("violation"));
        await Cut.AskAsync(Violation, BodyOf(Violation));
        await Cut.AcceptedAsync(Violation);
        await Scene.Upstream.SetSecondsAsync(0.3);
        await Cut.ReachAsync(Untaken, BodyOf(Untaken), new UpstreamFault("reset"));
        await Cut.ReachAsync(Unmade, BodyOf(Unmade), new UpstreamFault("reset") { Endpoint = UpstreamCalls.Finalize, Count = 0 });
        await Cut.CutAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Cut.Dispose();
        await Scene.DisposeAsync();
    }

    private static object BodyOf(string step) => VideoBodies.Of(WordsOf(step));
}
