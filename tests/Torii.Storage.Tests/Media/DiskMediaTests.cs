using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Generations;
using Torii.Core.Media;
using Torii.Storage.Media;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Media;

public sealed class DiskMediaTests : IDisposable
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[200_000]];

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly TemporaryFolder _folder = new();
    private readonly DiskMedia _media;

    public DiskMediaTests() => _media = Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Saved_Bytes_AreReadBackWithLengthHashAndFormat()
    {
        var saved = (await _media.SaveAsync(new MemoryStream(Png), Png.Length, Cancel)).ShouldBeOfType<SaveOutcome.Saved>();

        saved.Length.ShouldBe(Png.Length);
        saved.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Png)));
        saved.Format.ShouldBe(MediaFormat.Png);
        (await ReadAsync(saved.Id)).ShouldBe(Png);
        File.Exists(Path.Combine(_folder.Path, saved.Id[^2..], saved.Id)).ShouldBeTrue();
        Spooled().ShouldBeEmpty();
    }

    [Fact]
    public async Task Saved_ByteByByte_IsTheSame()
    {
        var small = Png[..40];

        var saved = (await _media.SaveAsync(new DrippingStream(small), 40, Cancel)).ShouldBeOfType<SaveOutcome.Saved>();

        saved.Format.ShouldBe(MediaFormat.Png);
        (await ReadAsync(saved.Id)).ShouldBe(small);
    }

    [Fact]
    public async Task Saved_Nothing_IsAnEmptyFile()
    {
        var saved = (await _media.SaveAsync(Stream.Null, 10, Cancel)).ShouldBeOfType<SaveOutcome.Saved>();

        saved.ShouldBe(new SaveOutcome.Saved(saved.Id, null, 0, Convert.ToHexStringLower(SHA256.HashData([]))));
        (await ReadAsync(saved.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TooLarge_ByOneByte_LeavesNothing()
    {
        (await _media.SaveAsync(new MemoryStream(Png), Png.Length - 1, Cancel)).ShouldBe(new SaveOutcome.TooLarge(Png.Length - 1));

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Source_BreakingOff_LeavesNothing()
    {
        await Should.ThrowAsync<IOException>(() => _media.SaveAsync(new DrippingStream(Png[..30], breaksOff: true), 1_000, Cancel));

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Given_Up_LeavesNothing()
    {
        using var given = new CancellationTokenSource();
        var source = new DrippingStream(Png[..30], onEnd: given.Cancel);

        await Should.ThrowAsync<OperationCanceledException>(() => _media.SaveAsync(source, 1_000, given.Token));

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task Disk_ThatDoesNotTakeIt_IsAnIOException()
    {
        Directory.Delete(Path.Combine(_folder.Path, "spool"), recursive: true);

        await Should.ThrowAsync<IOException>(() => _media.SaveAsync(new MemoryStream(Png), 1_000_000, Cancel));
    }

    [Fact]
    public async Task Several_AtOnce_DoNotMix()
    {
        var contents = Enumerable.Range(0, 32).Select(number => Enumerable.Repeat((byte)number, 100_000 + number).ToArray()).ToList();

        var saved = await Task.WhenAll(contents.Select(content => _media.SaveAsync(new MemoryStream(content), 200_000, Cancel)));

        foreach (var (outcome, content) in saved.Zip(contents))
        {
            (await ReadAsync(((SaveOutcome.Saved)outcome).Id)).ShouldBe(content);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../../../etc/passwd")]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("0123456789abcdef0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcde")]
    [InlineData("0123456789abcdef0123456789abcdef0")]
    [InlineData("0123456789abcdef0123456789abcd/f")]
    [InlineData("0123456789abcdef0123456789abc/..")]
    public void Id_ThatIsNone_NamesNoFile(string id)
    {
        File.WriteAllText(_folder.File("secret"), "keep");

        _media.OpenRead(id).ShouldBeNull();
        _media.Delete(id);

        File.Exists(_folder.File("secret")).ShouldBeTrue();
        File.Exists("/etc/passwd").ShouldBe(!OperatingSystem.IsWindows());
    }

    [Fact]
    public async Task Deleted_Twice_IsGone()
    {
        var saved = (SaveOutcome.Saved)await _media.SaveAsync(new MemoryStream(Png), 1_000_000, Cancel);

        _media.Delete(saved.Id);
        _media.Delete(saved.Id);

        _media.OpenRead(saved.Id).ShouldBeNull();
        _media.OpenRead("0123456789abcdef0123456789abcdef").ShouldBeNull();
    }

    [Fact]
    public async Task Deleted_WhileRead_IsReadToItsEnd()
    {
        var saved = (SaveOutcome.Saved)await _media.SaveAsync(new MemoryStream(Png), 1_000_000, Cancel);
        await using var stream = _media.OpenRead(saved.Id).ShouldNotBeNull();

        _media.Delete(saved.Id);

        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        copy.Length.ShouldBe(Png.Length);
    }

    [Fact]
    public async Task LeftOver_InTheSpool_IsRemovedAtStartAndTheRestStays()
    {
        var saved = (SaveOutcome.Saved)await _media.SaveAsync(new MemoryStream(Png), 1_000_000, Cancel);
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "spool", "half"), "half", Cancel);

        Open();

        Spooled().ShouldBeEmpty();
        (await ReadAsync(saved.Id)).ShouldBe(Png);
    }

    [Fact]
    public void Folder_ThatCannotBeFlushed_IsAnIOException()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is nothing to flush.");

        Should.Throw<IOException>(() => DirectorySync.Flush(_folder.File("none"))).Message.ShouldContain("none");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _services.Dispose();
    }

    private DiskMedia Open() => new(new MediaFolder(_folder.Path), new IdSource(TimeProvider.System), new MediaMetrics(_services.GetRequiredService<IMeterFactory>()), NullLogger<DiskMedia>.Instance);

    private string[] Files() => Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories);

    private string[] Spooled() => Directory.GetFiles(Path.Combine(_folder.Path, "spool"));

    private async Task<byte[]> ReadAsync(string id)
    {
        await using var stream = _media.OpenRead(id).ShouldNotBeNull();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }
}
