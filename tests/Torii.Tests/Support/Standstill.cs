namespace Torii.Tests.Support;

/// <summary>
/// Generations that each stand still at another call to the upstream, so that one kill of Torii cuts off every one of them
/// where it is. Each needs an account of its own.
/// </summary>
internal sealed class Standstill(Scene scene) : IDisposable
{
    private const string Prefix = "chatcmpl-";

    private readonly Dictionary<string, string> _generations = new(StringComparer.Ordinal);

    /// <summary>A program that asks under the first client's key.</summary>
    public ApiClient Client { get; } = new(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);

    /// <summary>The id of the generation that was asked for as that step.</summary>
    public string this[string step] => _generations[step];

    /// <summary>Asks for a generation and waits for no more than its id.</summary>
    public async Task AskAsync(string step, object body)
    {
        var request = ApiClient.ChatRequest(ApiClient.Bytes(body));
        request.Headers.Add("Prefer", "respond-async");
        var answer = await Client.SendAsync(request);
        ((int)answer.Status).ShouldBeInRange(200, 299, answer.Body);
        _generations[step] = answer.Json.GetProperty("id").GetString()![Prefix.Length..];
    }

    /// <summary>Asks for a generation and waits until its call to an endpoint has struck upon a fault: it goes no further.</summary>
    public async Task ReachAsync(string step, object body, UpstreamFault fault)
    {
        await scene.Upstream.StrikeAsync(fault);
        var before = await StruckAsync(fault.Endpoint!);
        await AskAsync(step, body);
        await Eventually.BeAsync($"{step}: {fault.Endpoint} is called", async () => await StruckAsync(fault.Endpoint!) > before);
    }

    /// <summary>Asks for a generation and waits until its call to an endpoint is received. The answer never comes.</summary>
    public Task ReachAsync(string step, object body, string endpoint) => ReachAsync(step, body, new UpstreamFault("slow") { Endpoint = endpoint });

    /// <summary>How a generation stands, waiting for its end.</summary>
    public Task<ChatReply> EndAsync(string step) => scene.First.EndAsync(Prefix + _generations[step]);

    /// <summary>Has a finished generation published.</summary>
    public Task<ApiAnswer> PublishAsync(string step) => Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/v1/generation/{_generations[step]}/publish"));

    /// <summary>What the timeline of a generation says in words.</summary>
    public IReadOnlyList<string> NotesOf(string step) =>
        [.. scene.Rows.Events.Where(entry => entry.GenerationId == _generations[step] && entry.Type == "note").Select(entry => entry.Text!)];

    /// <summary>The accounts that a generation was tried on.</summary>
    public IReadOnlyList<string> AccountsOf(string step) =>
        [.. scene.Rows.Attempts.Where(attempt => attempt.GenerationId == _generations[step]).Select(attempt => attempt.Account)];

    /// <summary>Waits until the upstream's answer has reached the database.</summary>
    public Task AcceptedAsync(string step) => Eventually.BeAsync(
        $"{step}: its task is known",
        () => Task.FromResult(scene.Rows.Attempts.Any(attempt => attempt.GenerationId == _generations[step] && attempt.State == "accepted")));

    /// <summary>Kills Torii, lets everything go right at the upstream, and starts it again.</summary>
    /// <param name="meanwhile">What happens while it is down.</param>
    public async Task CutAsync(Func<Task>? meanwhile = null)
    {
        await scene.Torii.KillAsync();
        await scene.Upstream.LiftFaultsAsync();
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        await scene.Torii.StartAsync();
    }

    /// <inheritdoc />
    public void Dispose() => Client.Dispose();

    private async Task<int> StruckAsync(string endpoint) =>
        (await scene.Upstream.CallsAsync(endpoint)).Count(call => call is { Fault: not null, Status: null });
}
