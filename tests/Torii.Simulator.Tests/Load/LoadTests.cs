using System.Net;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Tests.Load;

public sealed class LoadTests
{
    private const int Tasks = 1000;
    private const int Accounts = 150;

    [Fact]
    public async Task ThousandTasksAtOnce_On150Accounts_AreEachMadeOnceAndAllEnd()
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.ImageSeconds = options.VideoSeconds = new SecondsRange(4, 8));

        var begun = await Task.WhenAll(Enumerable.Range(0, Tasks).Select(n => n % 4 == 0
            ? simulator.BeginImageAsync($"image {n}", TokenOf(n))
            : simulator.BeginVideoAsync($"video {n}", TokenOf(n))));
        simulator.Time.Advance(8);

        var listed = await Task.WhenAll(Enumerable.Range(0, Accounts).Select(n => EndedAsync(simulator, TokenOf(n))));
        listed.SelectMany(ids => ids).ShouldBe(begun, ignoreOrder: true);
        var made = (await simulator.ControlReadAsync("/tasks")).EnumerateArray().Select(task => task.GetProperty("prompt").GetString()!).ToArray();
        made.Length.ShouldBe(Tasks);
        made.Distinct().Count().ShouldBe(Tasks);
    }

    [Fact]
    public async Task ManyAtOnce_OnAnAccountWithALimit_NeverExceedIt()
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.Accounts[TestSimulator.Token] = new() { VideoLimit = 3 });

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => simulator.PostAsync("/nf/create", Bodies.Video())));

        responses.Count(response => response.StatusCode is HttpStatusCode.OK).ShouldBe(3);
        responses.Count(response => response.StatusCode is HttpStatusCode.TooManyRequests).ShouldBe(47);
        (await simulator.TaskCountAsync()).ShouldBe(3);
    }

    private static string TokenOf(int n) => $"load-token-{n % Accounts:d3}";

    private static async Task<IEnumerable<string>> EndedAsync(TestSimulator simulator, string token)
    {
        (await simulator.ReadAsync("/nf/pending/v2", token)).GetArrayLength().ShouldBe(0);
        var drafts = await simulator.ReadAsync("/project_y/profile/drafts?limit=100", token);
        var images = await simulator.ReadAsync("/v2/recent_tasks?limit=100", token);
        images.GetProperty("task_responses").EnumerateArray().ShouldAllBe(task => task.GetProperty("status").GetString() == "succeeded");
        return drafts.GetProperty("items").EnumerateArray().Select(draft => draft.GetProperty("task_id").GetString()!)
            .Concat(images.GetProperty("task_responses").EnumerateArray().Select(task => task.GetProperty("id").GetString()!));
    }
}
