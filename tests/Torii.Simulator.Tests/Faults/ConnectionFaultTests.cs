using System.Net;

namespace Torii.Simulator.Tests.Faults;

public sealed class ConnectionFaultTests
{
    [Fact]
    public async Task Reset_BreaksTheConnectionAndDoesNothing()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("reset"));

        await Should.ThrowAsync<HttpRequestException>(() => simulator.PostAsync("/nf/create", Bodies.Video()));

        (await simulator.TaskCountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task AnswerLost_BreaksTheConnectionAfterTheTaskWasMade()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("answer_lost"));

        await Should.ThrowAsync<HttpRequestException>(() => simulator.PostAsync("/nf/create", Bodies.Video("lost and found")));

        var task = (await simulator.ControlReadAsync("/tasks")).EnumerateArray().ShouldHaveSingleItem();
        task.GetProperty("prompt").GetString().ShouldBe("lost and found");
        (await simulator.ReadAsync("/nf/pending/v2")).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task HalfAnswer_DeclaresMoreThanItSends()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("half_answer"));

        await Should.ThrowAsync<HttpRequestException>(() => simulator.PostAsync("/nf/create", Bodies.Video()));

        (await simulator.TaskCountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task HalfAnswer_OfADownload_BreaksInTheMiddle()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.BeginVideoAsync();
        simulator.Time.Advance(10);
        var url = (await simulator.ReadAsync("/project_y/profile/drafts")).GetProperty("items")[0].GetProperty("url").GetString()!;
        await simulator.FaultAsync(Bodies.Fault("half_answer", "endpoint", "/files"));

        using var response = await simulator.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Should.ThrowAsync<IOException>(async () => await (await response.Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null));

        (await simulator.Http.GetByteArrayAsync(url)).Length.ShouldBe((int)response.Content.Headers.ContentLength!.Value);
    }

    [Fact]
    public async Task Slow_ActsAtOnceAndAnswersLate()
    {
        await using var simulator = await TestSimulator.StartAsync();
        await simulator.FaultAsync(Bodies.Fault("slow", "delay_ms", 60_000));

        var slow = simulator.PostAsync("/nf/create", Bodies.Video());
        await Poll.UntilAsync(async () => await simulator.TaskCountAsync() == 1);

        slow.IsCompleted.ShouldBeFalse();
        simulator.Http.CancelPendingRequests();
        await Should.ThrowAsync<OperationCanceledException>(() => slow);
    }

    [Fact]
    public async Task Latency_HoldsEveryAnswerBackButNotTheCall()
    {
        await using var simulator = await TestSimulator.StartAsync(options => options.Latency = TimeSpan.FromSeconds(60));

        var held = simulator.PostAsync("/nf/create", Bodies.Video());
        await Poll.UntilAsync(async () => await simulator.TaskCountAsync() == 1);

        held.IsCompleted.ShouldBeFalse();
        simulator.Http.CancelPendingRequests();
        await Should.ThrowAsync<OperationCanceledException>(() => held);
    }
}
