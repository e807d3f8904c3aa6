using Torii.Core.Routing;
using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Tests.Support;
using Torii.Simulator;
using Torii.Simulator.Settings;

namespace Torii.Providers.Tests.Sora;

/// <summary>Whole generations against the simulator, which was written from the contract by other hands.</summary>
public sealed class SoraSimulatorTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("torii-providers-").FullName;
    private readonly ManualTime _time = new();
    private readonly TestProviders _providers = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GenerationKind.Image, false)]
    [InlineData(GenerationKind.Image, true)]
    [InlineData(GenerationKind.Video, false)]
    [InlineData(GenerationKind.Video, true)]
    public async Task Generation_FromFirstStepToResult_GivesAFile(GenerationKind kind, bool withPicture)
    {
        await using var simulator = await StartAsync();
        var access = AccessTo(simulator);
        string[] images = withPicture ? ["m1"] : [];
        var request = kind == GenerationKind.Video ? TestRequests.Video(images: images) : TestRequests.Image(images: images);

        var task = await MakeAsync(access, request);
        var before = await PollAsync(access, kind, task);
        _time.Advance(TimeSpan.FromMinutes(1));
        var after = await PollAsync(access, kind, task);

        before.ShouldBeOfType<TaskReport.Running>();
        var link = after.ShouldBeOfType<TaskReport.Succeeded>().Links.ShouldHaveSingleItem();
        await using var opened = (await _providers.Sora.OpenResultAsync(access, link, Stop)).ShouldBeOfType<ResultOutcome.Opened>();
        using var file = new MemoryStream();
        await opened.Content.CopyToAsync(file, Stop);
        file.Length.ShouldBe(opened.Length!.Value);
    }

    [Fact]
    public async Task Tasks_SixtyFinishedBetweenTwoPolls_AreAllReported()
    {
        await using var simulator = await StartAsync();
        var access = AccessTo(simulator);
        List<string> tasks = [];
        for (var number = 0; number < 60; number++)
        {
            tasks.Add(await MakeAsync(access, TestRequests.Video()));
        }

        _time.Advance(TimeSpan.FromMinutes(1));
        var outcome = await _providers.Sora.PollAsync(access, new TaskQuestion(GenerationKind.Video, tasks), Stop);

        var reports = outcome.ShouldBeOfType<PollOutcome.Answered>().Tasks;
        reports.Keys.ShouldBe(tasks, ignoreOrder: true);
        reports.Values.ShouldAllBe(report => report is TaskReport.Succeeded);
    }

    [Fact]
    public async Task List_OfRunningAndEndedVideos_NamesBoth()
    {
        await using var simulator = await StartAsync();
        var access = AccessTo(simulator);
        var ended = await MakeAsync(access, TestRequests.Video());
        _time.Advance(TimeSpan.FromMinutes(1));
        var running = await MakeAsync(access, TestRequests.Video());

        var outcome = await _providers.Sora.ListAsync(access, GenerationKind.Video, older: null, Stop);

        outcome.ShouldBeOfType<ListOutcome.Read>().Tasks.ShouldBe([running, ended], ignoreOrder: true);
    }

    [Fact]
    public async Task Check_OfAWorkingAccount_GivesItsPlan()
    {
        await using var simulator = await StartAsync();

        var outcome = await _providers.Sora.CheckAsync(AccessTo(simulator), Stop);

        outcome.ShouldBe(new CheckOutcome.Working(Plans.Pro));
    }

    public async ValueTask DisposeAsync()
    {
        await _providers.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static AccountAccess AccessTo(SimulatorHost simulator) =>
        TestAccounts.At(new Uri(simulator.BaseAddress.AbsoluteUri.TrimEnd('/') + "/"), Egress.Direct);

    private Task<SimulatorHost> StartAsync() => SimulatorHost.StartAsync(
        new SimulatorOptions { DataFolder = _folder, Render = RenderMode.Clip, Time = _time, ImageSeconds = new(10), VideoSeconds = new(10) },
        Stop);

    /// <summary>Runs the steps as the server does, each with what the earlier ones gave.</summary>
    private async Task<string> MakeAsync(AccountAccess access, GenerationRequest request)
    {
        Dictionary<string, string> earlier = [];
        foreach (var step in _providers.Sora.Steps(request, Target.Sora).SkipLast(1))
        {
            var run = _providers.Sora.Run(access, request, step.Name, earlier, _ => new MemoryStream(TestPictures.Png));
            earlier[step.Name] = (await _providers.Sora.RunAsync(run, Stop)).ShouldBeOfType<StepOutcome.Done>().Result;
        }

        var outcome = await _providers.Sora.RunAsync(_providers.Sora.Run(access, request, earlier: earlier), Stop);
        return outcome.ShouldBeOfType<StepOutcome.Accepted>().Task;
    }

    private async Task<TaskReport> PollAsync(AccountAccess access, GenerationKind kind, string task)
    {
        var outcome = await _providers.Sora.PollAsync(access, new TaskQuestion(kind, [task]), Stop);
        return outcome.ShouldBeOfType<PollOutcome.Answered>().Tasks[task];
    }
}
