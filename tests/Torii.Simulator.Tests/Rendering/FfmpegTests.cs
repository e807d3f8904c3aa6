using System.Text.Json.Nodes;
using Torii.Simulator.Settings;

namespace Torii.Simulator.Tests.Rendering;

public sealed class FfmpegTests
{
    public static TheoryData<string> HostilePrompts() =>
    [
        "it's a \"test\": 50% of \\ {x} %{pts}; [v],drawtext=text=hi",
        "$(touch /tmp/torii-was-here) `id` && exit 1",
        "-i /etc/passwd -y out.mp4",
        "first\nsecond\r\nthird\ttab \u0001 control",
        "日本語の俳句 古池や蛙飛び込む水の音",
        "Привет, мир",
        "مرحبا بالعالم",
        "🎉😀👩‍👩‍👧",
        "",
        "' ' ' ''' \\' :::: %%%%",
        "%{eif\\:1/0\\:d}",
    ];

    [Theory]
    [MemberData(nameof(HostilePrompts))]
    public async Task Video_OfAHostilePrompt_IsRenderedWhole(string prompt)
    {
        Probe.Require();
        await using var simulator = await StartAsync();

        var video = await simulator.Http.GetByteArrayAsync(await VideoUrlAsync(simulator, Bodies.Video(prompt)));

        var probe = await Probe.OfAsync(video, ".mp4");
        (probe.Codec, probe.PixelFormat, probe.Width, probe.Height, probe.Frames).ShouldBe(("h264", "yuv420p", 640, 352, 300));
        Rendered(simulator).ShouldBe(1);
    }

    [Theory]
    [InlineData("portrait", "small", 450, 352, 640, 15)]
    [InlineData("landscape", "large", 300, 1280, 704, 10)]
    [InlineData("portrait", "large", 750, 704, 1280, 25)]
    public async Task Video_OfAShape_HasItsSizeAndLength(string orientation, string size, int frames, int width, int height, int seconds)
    {
        Probe.Require();
        await using var simulator = await StartAsync();
        var body = Bodies.With(Bodies.With(Bodies.With(Bodies.Video(), "orientation", orientation), "size", size), "n_frames", frames);

        var video = await simulator.Http.GetByteArrayAsync(await VideoUrlAsync(simulator, body));

        var probe = await Probe.OfAsync(video, ".mp4");
        (probe.Width, probe.Height, probe.Frames).ShouldBe((width, height, frames));
        probe.Seconds.ShouldBe(seconds, 0.1);
        new Mp4File(video).Boxes.Where(box => box is not "free").ShouldBe(["ftyp", "moov", "mdat"]);
    }

    [Theory]
    [InlineData(360, 360)]
    [InlineData(541, 361)]
    [InlineData(1, 1)]
    [InlineData(16, 2000)]
    public async Task Image_OfASize_HasExactlyThat(int width, int height)
    {
        Probe.Require();
        await using var simulator = await StartAsync();

        var image = await simulator.Http.GetByteArrayAsync(await ImageUrlAsync(simulator, Bodies.With(Bodies.With(Bodies.Image(), "width", width), "height", height)));

        var probe = await Probe.OfAsync(image, ".png");
        (probe.Codec, probe.PixelFormat, probe.Width, probe.Height).ShouldBe(("png", "rgb24", width, height));
        Rendered(simulator).ShouldBe(1);
    }

    [Fact]
    public async Task Image_FromAPicture_ShowsThePicture()
    {
        Probe.Require();
        await using var simulator = await StartAsync();
        var upload = await simulator.UploadAsync();

        var from = await simulator.Http.GetByteArrayAsync(await ImageUrlAsync(simulator, Bodies.ImageOf(upload)));
        var without = await simulator.Http.GetByteArrayAsync(await ImageUrlAsync(simulator, Bodies.Image()));

        PngFile.SizeOf(from).ShouldBe((360, 540));
        from.ShouldNotBe(without);
    }

    [Fact]
    public async Task Video_FromAPictureThatCannotBeRead_IsRenderedWithoutIt()
    {
        Probe.Require();
        await using var simulator = await StartAsync();
        var upload = await simulator.UploadAsync([.. Bodies.Png().AsSpan(0, 20)]);

        var video = await simulator.Http.GetByteArrayAsync(await VideoUrlAsync(simulator, Bodies.VideoOf(upload)));

        (await Probe.OfAsync(video, ".mp4")).Frames.ShouldBe(300);
        Rendered(simulator).ShouldBe(1);
    }

    [Fact]
    public async Task Result_AskedForByManyAtOnce_IsRenderedOnceAndKept()
    {
        Probe.Require();
        await using var simulator = await StartAsync();
        var url = await VideoUrlAsync(simulator, Bodies.Video());

        var copies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => simulator.Http.GetByteArrayAsync(url)));
        var file = new FileInfo(Directory.EnumerateFiles(Path.Combine(simulator.Folder, "results")).ShouldHaveSingleItem());
        var written = file.LastWriteTimeUtc;
        var again = await simulator.Http.GetByteArrayAsync(url);

        copies.ShouldAllBe(copy => again.SequenceEqual(copy));
        file.Refresh();
        file.LastWriteTimeUtc.ShouldBe(written);
        Directory.EnumerateFileSystemEntries(Path.Combine(simulator.Folder, "rendering")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Stop_InTheMiddleOfARendering_LeavesNoBrokenFile()
    {
        Probe.Require();
        var folder = Directory.CreateTempSubdirectory("torii-simulator-").FullName;
        try
        {
            var simulator = await StartAsync(folder);
            var body = Bodies.With(Bodies.With(Bodies.Video(), "size", "large"), "n_frames", 750);
            var download = simulator.Http.GetAsync(await VideoUrlAsync(simulator, body));
            await Poll.UntilAsync(() => Task.FromResult(Directory.EnumerateFiles(folder, "result.mp4", SearchOption.AllDirectories).Any()));

            await simulator.DisposeAsync();
            await ((Task)download).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

            Directory.EnumerateFiles(Path.Combine(folder, "results")).ShouldBeEmpty();
            Directory.EnumerateFileSystemEntries(Path.Combine(folder, "rendering")).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<TestSimulator> StartAsync(string? folder = null) =>
        TestSimulator.StartAsync(options => options.Render = RenderMode.Ffmpeg, folder);

    private static int Rendered(TestSimulator simulator) => Directory.GetFiles(Path.Combine(simulator.Folder, "results")).Length;

    private static async Task<string> VideoUrlAsync(TestSimulator simulator, JsonObject body)
    {
        await simulator.BeginAsync("/nf/create", body);
        simulator.Time.Advance(10);
        return (await simulator.ReadAsync("/project_y/profile/drafts?limit=1")).GetProperty("items")[0].GetProperty("url").GetString()!;
    }

    private static async Task<string> ImageUrlAsync(TestSimulator simulator, JsonObject body)
    {
        await simulator.BeginAsync("/video_gen", body);
        simulator.Time.Advance(10);
        var task = (await simulator.ReadAsync("/v2/recent_tasks?limit=1")).GetProperty("task_responses")[0];
        return task.GetProperty("generations")[0].GetProperty("url").GetString()!;
    }
}
