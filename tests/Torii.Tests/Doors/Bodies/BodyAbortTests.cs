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
        var reader = new JsonBodyReader(new FullDisk(), new MemoryMediaStore(), TimeProvider.System, new BodyLimits());

        var reading = reader.ReadAsync(BodyReaders.Whole($"""["{Pictures.PngUrl(1_000_000)}"]"""), declaredLength: null, CancellationToken.None);

        (await Should.ThrowAsync<IOException>(() => reading.WaitAsync(Deadline))).Message.ShouldBe("No space left.");
    }

    /// <summary>Sends a body with one whole picture and the beginning of a second.</summary>
    private async Task<Task<BodyOutcome>> BeginAsync(CancellationToken readingEnds)
    {
        var reading = _bench.ReadAsync(_body.Reader, declaredLength: null, readingEnds);
        await _body.Writer.WriteAsync(Encoding.UTF8.GetBytes($"""["{Pictures.PngUrl()}","{Pictures.PngUrl(100_000)}"""), CancellationToken.None);
        await _bench.Files.Receiving.Task.WaitAsync(Deadline, CancellationToken.None);
        return reading;
    }

    private sealed class FullDisk : IMediaFiles
    {
        public async Task<SaveOutcome> SaveAsync(Stream content, long limit, CancellationToken cancellationToken)
        {
            await content.ReadExactlyAsync(new byte[1000], cancellationToken);
            throw new IOException("No space left.");
        }

        public Stream? OpenRead(string id) => null;

        public void Delete(string id)
        {
        }
    }
}
