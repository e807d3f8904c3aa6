using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Accounts;
using Torii.Core.Media;
using Torii.Core.Work;
using Torii.Hosting;
using Torii.Renditions;
using Torii.Tests.Doors.Bodies;
using Torii.Tests.Support;

namespace Torii.Tests.Renditions;

/// <summary>Kept pictures in another format.</summary>
public sealed class ConversionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderFiles _files;
    private readonly MediaRecord _picture = new() { Id = "picture", Role = MediaRole.Result, ContentType = "image/png", Length = 0, Hash = "", CreatedAt = default };

    public ConversionTests() => _files = new FolderFiles(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("image/png", "png")]
    [InlineData("image/jpeg", "mjpeg")]
    [InlineData("image/webp", "webp")]
    public async Task Picture_IsTurned_AndNothingIsKept(string type, string codec)
    {
        await Probe.MakeAsync(_files.Of(_picture.Id), "-f", "lavfi", "-i", "testsrc=s=300x200", "-frames:v", "1", "-c:v", "png", "-f", "image2pipe");

        var made = await ConvertAsync(MediaFormat.Of(type)!, quality: 80);

        await using var content = made.ShouldBeOfType<Rendering<Stream>.Made>().What;
        _files.All.ShouldHaveSingleItem();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        (await Probe.LookAsync(bytes.ToArray())).ShouldBe((codec, 300, 200));
    }

    [Fact]
    public async Task Quality_IsHeeded()
    {
        await Probe.MakeAsync(_files.Of(_picture.Id), "-f", "lavfi", "-i", "mandelbrot=s=300x200", "-frames:v", "1", "-c:v", "png", "-f", "image2pipe");
        foreach (var format in (MediaFormat[])[MediaFormat.Jpeg, MediaFormat.Webp])
        {
            await using var low = (await ConvertAsync(format, quality: 5)).ShouldBeOfType<Rendering<Stream>.Made>().What;
            await using var high = (await ConvertAsync(format, quality: 95)).ShouldBeOfType<Rendering<Stream>.Made>().What;

            (high.Length / (double)low.Length).ShouldBeGreaterThan(2, format.ContentType);
        }
    }

    [Fact]
    public async Task Picture_ThatIsBroken_IsImpossible()
    {
        await File.WriteAllBytesAsync(_files.Of(_picture.Id), Doors.Bodies.Pictures.Png(5000), TestContext.Current.CancellationToken);

        (await ConvertAsync(MediaFormat.Jpeg, quality: 80)).ShouldBeOfType<Rendering<Stream>.Impossible>();
        _files.All.ShouldHaveSingleItem();
    }

    private async Task<Rendering<Stream>> ConvertAsync(MediaFormat format, int quality)
    {
        var settings = new ToriiSettings
        {
            Data = _folder.Path,
            SoraBase = new Uri("http://localhost/"),
            DefaultEgress = new Egress(Egress.DefaultName, null),
            Work = new WorkOptions(),
        };
        var runner = new FfmpegRunner(TimeProvider.System, NullLogger<FfmpegRunner>.Instance);
        using var pictures = new Torii.Renditions.Pictures(runner, _files);
        var renderings = new Renderings(
            new FfmpegFinder(settings, runner, NullLogger<FfmpegFinder>.Instance), pictures, _files, new MemoryMediaStore(), generations: null!, TimeProvider.System);
        return await renderings.ConvertAsync(_picture, format, quality, TestContext.Current.CancellationToken);
    }
}
