using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Media;
using Torii.Renditions;
using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

/// <summary>Pictures made by ffmpeg from files of every kind, good and hostile.</summary>
public sealed class PicturesTests : IDisposable
{
    private static readonly FfmpegTool Tool = new("ffmpeg", WritesWebp: true);

    private readonly TemporaryFolder _folder = new();
    private readonly FolderFiles _files;
    private readonly Pictures _pictures;

    public PicturesTests()
    {
        _files = new FolderFiles(_folder.Path);
        _pictures = new Pictures(new FfmpegRunner(TimeProvider.System, NullLogger<FfmpegRunner>.Instance), _files);
    }

    public void Dispose()
    {
        _pictures.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("video/mp4", "1280x720", 512, 288)]
    [InlineData("video/mp4", "360x640", 288, 512)]
    [InlineData("video/webm", "320x240", 320, 240)]
    [InlineData("image/png", "2000x1000", 512, 256)]
    [InlineData("image/jpeg", "600x600", 512, 512)]
    [InlineData("image/webp", "100x50", 100, 50)]
    [InlineData("image/gif", "640x480", 512, 384)]
    public async Task Thumbnail_FitsAndKeepsItsShape(string type, string size, int width, int height)
    {
        var source = await SourceAsync(type, size, seconds: "0.4");

        var thumbnail = await MakeAsync(source, Recipe.Thumbnail(MediaFormat.Of(type), MediaFormat.Webp));

        (await Probe.LookAsync(thumbnail)).ShouldBe(("webp", width, height));
    }

    [Fact]
    public async Task Thumbnail_WithoutWebp_IsAPng()
    {
        var source = await SourceAsync("video/mp4", "320x240", seconds: "0.4");

        (await Probe.LookAsync(await MakeAsync(source, Recipe.Thumbnail(MediaFormat.Mp4, MediaFormat.Png)))).ShouldBe(("png", 320, 240));
    }

    [Theory]
    [InlineData("1280x720", "4", 160, 90)]
    [InlineData("360x640", "0.2", 160, 284)]
    public async Task Spritesheet_IsAGridOfFrames(string size, string seconds, int width, int height)
    {
        var source = await SourceAsync("video/mp4", size, seconds);

        var sheet = await MakeAsync(source, Recipe.Spritesheet(TimeSpan.FromSeconds(double.Parse(seconds))));

        (await Probe.LookAsync(sheet)).ShouldBe(("mjpeg", width * 5, height * 5));
    }

    [Fact]
    public async Task Spritesheet_HasItsFramesAtEvenDistancesToTheEnd()
    {
        // Each frame is as bright as it is late.
        var source = new MediaRecord { Id = "fading", Role = MediaRole.Result, ContentType = "video/mp4", Length = 0, Hash = "", CreatedAt = default };
        await Probe.MakeAsync(_files.Of("fading"), "-f", "lavfi", "-i", "color=black:s=320x180:r=25:d=10,geq=lum='16+20*T':cb=128:cr=128", "-c:v", "mjpeg", "-q:v", "2", "-f", "mp4");

        var sheet = await MakeAsync(source, Recipe.Spritesheet(TimeSpan.FromSeconds(10)));

        var greys = await Probe.GreysAsync(sheet, 5, 5);
        greys.Count.ShouldBe(25);
        for (var tile = 1; tile < greys.Count; tile++)
        {
            (greys[tile] - greys[tile - 1]).ShouldBeInRange(4, 15, $"tiles {tile - 1} and {tile} of {string.Join(' ', greys)}");
        }
    }

    [Fact]
    public async Task Spritesheet_OfAVideoThatDoesNotSayItsLength_IsAFrameASecond()
    {
        var source = await SourceAsync("video/webm", "320x180", "3");

        (await Probe.LookAsync(await MakeAsync(source, Recipe.Spritesheet(length: null)))).ShouldBe(("mjpeg", 800, 450));
    }

    [Theory]
    [InlineData("video/mp4")]
    [InlineData("image/png")]
    public async Task File_OfNoise_GivesNothing(string type)
    {
        var source = Source(type);
        await File.WriteAllBytesAsync(_files.Of(source.Id), Doors.Bodies.Pictures.Mp4(100_000), TestContext.Current.CancellationToken);

        await ShouldGiveNothingAsync(source);
    }

    [Fact]
    public async Task File_ThatIsCutOff_GivesAPictureOrNothing()
    {
        var source = await SourceAsync("video/mp4", "320x240", "2");
        await using (var file = File.OpenWrite(_files.Of(source.Id)))
        {
            file.SetLength(file.Length / 2);
        }

        // Its index comes last, and is what was cut off.
        await ShouldGiveNothingAsync(source);
    }

    [Theory]
    [InlineData("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n#EXT-X-ENDLIST\n")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n")]
    public async Task File_ThatIsAPlaylist_GivesNothing(string playlist)
    {
        var source = Source("video/mp4");
        await File.WriteAllTextAsync(_files.Of(source.Id), playlist, TestContext.Current.CancellationToken);

        await ShouldGiveNothingAsync(source);
    }

    [Fact]
    public async Task File_OfMorePixelsThanAnyScreen_GivesNothing()
    {
        var source = Source("image/png");
        await Probe.MakeAsync(_files.Of(source.Id), "-f", "lavfi", "-i", "color=s=12000x3000", "-frames:v", "1", "-c:v", "png", "-pred", "none", "-f", "image2pipe");

        await ShouldGiveNothingAsync(source);
    }

    [Fact]
    public async Task File_ThatIsGone_GivesNothing() => await ShouldGiveNothingAsync(Source("video/mp4"));

    private static MediaRecord Source(string type) =>
        new() { Id = $"source-{Guid.NewGuid():N}", Role = MediaRole.Result, ContentType = type, Length = 0, Hash = "", CreatedAt = default };

    private async Task<MediaRecord> SourceAsync(string type, string size, string seconds)
    {
        var source = Source(type);
        var isVideo = type.StartsWith("video/", StringComparison.Ordinal);
        string[] how = type switch
        {
            "video/mp4" => ["-c:v", "mpeg4", "-f", "mp4"],
            "video/webm" => ["-c:v", "libvpx", "-deadline", "realtime", "-f", "webm"],
            "image/gif" => ["-f", "gif"],
            "image/jpeg" => ["-c:v", "mjpeg", "-f", "image2pipe"],
            "image/webp" => ["-c:v", "libwebp", "-f", "image2pipe"],
            _ => ["-c:v", "png", "-f", "image2pipe"],
        };
        await Probe.MakeAsync(_files.Of(source.Id), ["-f", "lavfi", "-i", $"testsrc=s={size}:r=25:d={seconds}", .. isVideo ? (string[])[] : ["-frames:v", "1"], .. how]);
        return source;
    }

    private async Task<string> MakeAsync(MediaRecord source, Recipe recipe)
    {
        var made = await _pictures.MakeAsync(Tool, source, recipe, TestContext.Current.CancellationToken);
        return _files.Of(made.ShouldBeOfType<Rendering<SaveOutcome.Saved>.Made>().What.Id);
    }

    private async Task ShouldGiveNothingAsync(MediaRecord source)
    {
        var files = _files.All.Count;

        var made = await _pictures.MakeAsync(Tool, source, Recipe.Thumbnail(MediaFormat.Of(source.ContentType), MediaFormat.Webp), TestContext.Current.CancellationToken);

        made.ShouldBeOfType<Rendering<SaveOutcome.Saved>.Impossible>();
        _files.All.Count.ShouldBe(files);
    }
}
