using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;
using Torii.Simulator;
using Torii.Simulator.Settings;

namespace Torii.Providers.Tests.OpenAi.Videos;

/// <summary>The provider before the simulator, which was written from the contracts by other hands.</summary>
internal sealed class SimulatedVideos : IAsyncDisposable
{
    private readonly HttpClient _control = new();
    private readonly string _folder;
    private readonly SimulatorHost _simulator;
    private readonly ManualTime _time;

    private SimulatedVideos(string folder, SimulatorHost simulator, ManualTime time, string preset, string path, string own)
    {
        (_folder, _simulator, _time) = (folder, simulator, time);
        Scene = new OpenAiScene(new Uri(simulator.BaseAddress, path), preset, own);
    }

    public OpenAiScene Scene { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts one.</summary>
    /// <param name="preset">The preset that the provider is told.</param>
    /// <param name="path">Where the server is that the simulator plays.</param>
    /// <param name="own">What the operator says otherwise.</param>
    public static async Task<SimulatedVideos> StartAsync(string preset, string path, string own = "{}")
    {
        var folder = Directory.CreateTempSubdirectory("torii-videos-").FullName;
        var time = new ManualTime();
        var options = new SimulatorOptions { DataFolder = folder, Render = RenderMode.Clip, Time = time, VideoSeconds = new(30) };
        return new SimulatedVideos(folder, await SimulatorHost.StartAsync(options, Stop), time, preset, path, own);
    }

    /// <summary>Makes a fault strike a call, or the next task.</summary>
    public Task StrikeAsync(string kind, string? endpoint = null) =>
        TellAsync(HttpMethod.Post, "faults", endpoint is null ? new() { ["kind"] = kind } : new() { ["kind"] = kind, ["endpoint"] = endpoint });

    /// <summary>Tells the simulator something.</summary>
    public async Task TellAsync(HttpMethod method, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(method, $"{_simulator.ControlAddress}/{path}") { Content = JsonContent.Create(body) };
        using var answer = await _control.SendAsync(request, Stop);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Asks for a video, which is taken.</summary>
    public async Task<string> BeginAsync(GenerationRequest request) => (await Scene.SubmitAsync(request)).ShouldBeOfType<StepOutcome.Accepted>().Task;

    /// <summary>Makes a video, and gives what is told of its task at the end.</summary>
    public async Task<TaskReport> MakeAsync(GenerationRequest request)
    {
        var task = await BeginAsync(request);
        (await ReportAsync(task)).ShouldBeOfType<TaskReport.Running>();
        Wait();
        return await ReportAsync(task);
    }

    /// <summary>Until every task is over.</summary>
    public void Wait() => _time.Advance(TimeSpan.FromMinutes(1));

    /// <summary>Has the server's clock go on until something is done: it breaks off answers by its clock.</summary>
    public async Task WhileTimePassesAsync(Task pending)
    {
        while (await Task.WhenAny(pending, Task.Delay(TimeSpan.FromMilliseconds(5), Stop)) != pending)
        {
            Stop.ThrowIfCancellationRequested();
            _time.Advance(TimeSpan.FromMilliseconds(20));
        }
    }

    public async Task<TaskReport> ReportAsync(string task) => (await Scene.PollAsync(task)).ShouldBeOfType<PollOutcome.Answered>().Tasks[task];

    public Task<ResultOutcome> OpenAsync(TaskReport report) =>
        Scene.Provider.OpenResultAsync(Scene.Access, report.ShouldBeOfType<TaskReport.Succeeded>().Links.ShouldHaveSingleItem(), Stop);

    /// <summary>The format of a result that can be had whole.</summary>
    public async Task<MediaFormat?> FormatAsync(TaskReport report)
    {
        await using var opened = (await OpenAsync(report)).ShouldBeOfType<ResultOutcome.Opened>();
        using var file = new MemoryStream();
        await opened.Content.CopyToAsync(file, Stop);
        file.Length.ShouldBe(opened.Length ?? file.Length);
        return MediaFormat.Sniff(file.ToArray().AsSpan(0, (int)Math.Min(MediaFormat.SniffLength, file.Length)));
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        await Scene.DisposeAsync();
        await _simulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
