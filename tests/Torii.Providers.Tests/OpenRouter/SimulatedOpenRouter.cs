using System.Text.Json.Nodes;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Core.Routing;
using Torii.Providers.Http;
using Torii.Providers.Tests.Support;
using Torii.Simulator;
using Torii.Simulator.Settings;

namespace Torii.Providers.Tests.OpenRouter;

/// <summary>The provider before the simulator, which was written from the contract by other hands.</summary>
internal sealed class SimulatedOpenRouter : IAsyncDisposable
{
    private readonly string _folder;
    private readonly SimulatorHost _simulator;

    private SimulatedOpenRouter(string folder, SimulatorHost simulator, ManualTime time)
    {
        (_folder, _simulator, Time) = (folder, simulator, time);
        Scene = new OpenRouterScene(new Uri(simulator.ControlAddress, "/openrouter/api/v1/"));
    }

    public ManualTime Time { get; }

    public OpenRouterScene Scene { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SimulatedOpenRouter> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("torii-openrouter-").FullName;
        var time = new ManualTime();
        var options = new SimulatorOptions { DataFolder = folder, Render = RenderMode.Clip, Time = time, VideoSeconds = new(30) };
        return new SimulatedOpenRouter(folder, await SimulatorHost.StartAsync(options, Stop), time);
    }

    /// <summary>Tells the simulator something.</summary>
    public async Task ControlAsync(HttpMethod method, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{_simulator.ControlAddress}/{path}"))
        {
            Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        using var outcome = await Scene.Get<UpstreamCaller>().SendAsync(Egress.Direct, request, TimeSpan.FromSeconds(30), Stop);
        outcome.ShouldBeOfType<CallOutcome.Answered>().Status.ShouldBeInRange(200, 204);
    }

    /// <summary>Submits, with one picture for every input.</summary>
    public Task<StepOutcome> SubmitAsync(GenerationRequest request, Target? target = null) =>
        Scene.SubmitAsync(request, target, _ => new MemoryStream(TestPictures.Png));

    /// <summary>Makes a video, and gives what the upstream tells of its task at the end.</summary>
    public async Task<TaskReport> EndAsync(GenerationRequest request, Target? target = null)
    {
        var task = (await SubmitAsync(request, target)).ShouldBeOfType<StepOutcome.Accepted>().Task;
        (await ReportAsync(task)).ShouldBe(new TaskReport.Running(null));
        Time.Advance(TimeSpan.FromMinutes(1));
        return await ReportAsync(task);
    }

    public async Task<TaskReport> ReportAsync(string task) => (await Scene.PollAsync(task)).ShouldBeOfType<PollOutcome.Answered>().Tasks[task];

    public async ValueTask DisposeAsync()
    {
        await Scene.DisposeAsync();
        await _simulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
