using Torii.Core.Media;

namespace Torii.Providers.Http;

/// <summary>
/// A fetched body, within its bounds. Whatever ends it early is an <see cref="IOException"/>, so that half a file is never
/// taken for a whole one.
/// </summary>
internal sealed class BoundedStream(HttpResponseMessage response, Stream inner, long limit, FetchDeadline deadline) : ForwardStream
{
    private long _read;

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await ReadInTimeAsync(buffer, cancellationToken);
        _read += count;
        return _read <= limit ? count : throw new IOException($"It is larger than {limit} bytes.");
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            response.Dispose();
            deadline.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadInTimeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        deadline.Renew();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await inner.ReadAsync(buffer, either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException("It did not come in time.", exception);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or HttpRequestException)
        {
            throw new IOException("It broke off before its end.", exception);
        }
    }
}
