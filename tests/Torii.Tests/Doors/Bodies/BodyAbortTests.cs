using System.IO.Pipelines;
using System.Text;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Readings that end before the body does.</summary>
public sealed class BodyAbortTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly ReaderBench _bench = new();
    private readonly Pipe _body = new();

    [Fact]
    public async Task Client_BreakingOffInsideMedia_LeavesNothing()
    {
        var reading = await BeginAsync(CancellationToken.None);

        await _body.Writer.CompleteAsync(new IOException("The connection was reset."));

        (await Should.ThrowAsync<IOException>(() => reading.WaitAsync(Deadline))).Message.ShouldBe("The connection was reset.");
        _bench.Files.Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancellation_InsideMedia_LeavesNothing()
    {
        using var cancellation = new CancellationTokenSource();
        var reading = await BeginAsync(cancellation.Token);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => reading.WaitAsync(Deadline));
        _bench.Files.Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task PendingRead_Cancelled_LeavesNothing()
    {
        var reading = await BeginAsync(CancellationToken.None);

        _body.Reader.CancelPendingRead();

        await Should.ThrowAsync<OperationCanceledException>(() => reading.WaitAsync(Deadline));
        _bench.Files.Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task Disk_ThatFails_EndsTheReading()
    {
        var disk = new Disk(async content =>
        {
            await content.ReadExactlyAsync(new byte[1000]);
            throw new IOException("No space left.");
        });

        var reading = ReadAsync(disk, BodyReaders.Whole($"""["{Pictures.PngUrl(1_000_000)}"]"""));

        (await Should.ThrowAsync<IOException>(() => reading.WaitAsync(Deadline))).Message.ShouldBe("No space left.");
    }

    [Fact]
    public async Task Disk_ThatWantsNoMore_EndsTheReadingOfAnOpenBody()
    {
        var disk = new Disk(_ => Task.FromResult<SaveOutcome>(new SaveOutcome.TooLarge(1)));
        await _body.Writer.WriteAsync("[\"data:image/png;base64,AAAA"u8.ToArray());

        var outcome = await ReadAsync(disk, _body.Reader).WaitAsync(Deadline);

        outcome.ShouldBeOfType<BodyOutcome.Refused>().Status.ShouldBe(413);
    }

    [Fact]
    public async Task Database_OutOfOrder_LeavesNoFiles()
    {
        var bench = new ReaderBench { Store = new() { IsBroken = true } };

        await Should.ThrowAsync<IOException>(() => bench.ReadAsync($"""["{Pictures.PngUrl()}","{Pictures.PngUrl()}"]"""));

        bench.Files.Ids.ShouldBeEmpty();
        bench.Files.Begun.ShouldBe(2);
    }

    /// <summary>Sends a body with one whole picture and the beginning of a second.</summary>
    private async Task<Task<BodyOutcome>> BeginAsync(CancellationToken readingEnds)
    {
        var reading = _bench.ReadAsync(_body.Reader, declaredLength: null, readingEnds);
        await _body.Writer.WriteAsync(Encoding.UTF8.GetBytes($"""["{Pictures.PngUrl()}","{Pictures.PngUrl(100_000)}"""), CancellationToken.None);
        await _bench.Files.Receiving.Task.WaitAsync(Deadline, CancellationToken.None);
        return reading;
    }

    private static Task<BodyOutcome> ReadAsync(Disk disk, PipeReader body) =>
        new JsonBodyReader(disk, new MemoryMediaStore(), TimeProvider.System, new BodyLimits()).ReadAsync(body, declaredLength: null, CancellationToken.None);

    private sealed class Disk(Func<Stream, Task<SaveOutcome>> save) : IMediaFiles
    {
        public Task<SaveOutcome> SaveAsync(Stream content, long limit, CancellationToken cancellationToken) => save(content);

        public Stream? OpenRead(string id) => null;

        public void Delete(string id)
        {
        }
    }
}
