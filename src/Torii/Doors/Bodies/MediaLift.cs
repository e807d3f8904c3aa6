using System.IO.Pipelines;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Doors.Bodies;

/// <summary>
/// One piece of media on its way from a body to the disk. Decoder and disk work side by side with little between them,
/// so that a large file costs no more memory than a small one.
/// </summary>
internal sealed class MediaLift : IAsyncDisposable
{
    /// <summary>How many decoded bytes may wait for the disk before the client has to.</summary>
    private const int Waiting = 128 * 1024;

    private static readonly PipeOptions Options =
        new(pauseWriterThreshold: Waiting, resumeWriterThreshold: Waiting / 2, useSynchronizationContext: false);

    private readonly Pipe _pipe = new(Options);
    private readonly IMediaFiles _files;
    private readonly Base64Data _data;
    private readonly Task<SaveOutcome> _saving;
    private bool _isGivenUp;
    private bool _isSettled;

    /// <summary>Begins.</summary>
    /// <param name="files">Where to.</param>
    /// <param name="isWholeString">Whether the data are bare: all of their string, without a data URL's head.</param>
    /// <param name="limit">The most decoded bytes there may be.</param>
    /// <param name="cancellationToken">Ends the saving.</param>
    public MediaLift(IMediaFiles files, bool isWholeString, long limit, CancellationToken cancellationToken)
    {
        _files = files;
        _data = new(isWholeString);
        _saving = SaveAsync(limit, cancellationToken);
    }

    /// <summary>Whether no more is wanted: the data have ended, or the disk takes no more.</summary>
    /// <remarks>
    /// The saving is asked too: a pipe whose reader has gone swallows what is written, and a flush that finds nothing to
    /// flush would never say so.
    /// </remarks>
    public bool HasEnded => _data.HasEnded || _isGivenUp || _saving.IsCompleted;

    /// <inheritdoc cref="Base64Data.Problem"/>
    public string? Problem => _data.Problem;

    /// <inheritdoc cref="Base64Data.Leftover"/>
    public byte[] Leftover => _data.Leftover;

    /// <summary>Reads on, as <see cref="Base64Data.Read"/> does, and waits while the disk is behind.</summary>
    public async ValueTask<int> ReadAsync(ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        var read = _data.Read(input.Span, _pipe.Writer);
        if (_pipe.Writer.UnflushedBytes > 0)
        {
            var flushed = await _pipe.Writer.FlushAsync(cancellationToken);
            _isGivenUp |= flushed.IsCompleted;
        }

        return read;
    }

    /// <summary>Waits for the disk. Only for data that have ended without a problem.</summary>
    public async Task<SaveOutcome> SettleAsync()
    {
        await _pipe.Writer.CompleteAsync();
        var outcome = await _saving;
        _isSettled = true;
        return outcome;
    }

    /// <summary>Gives up what was not settled; nothing stays on the disk.</summary>
    public async ValueTask DisposeAsync()
    {
        _data.Dispose();
        if (_isSettled)
        {
            return;
        }

        await _pipe.Writer.CompleteAsync(new IOException("The body that brought the media was given up."));
        try
        {
            if (await _saving is SaveOutcome.Saved saved)
            {
                _files.Delete(saved.Id);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // What ended it is already on its way to whoever reads the body.
        }
    }

    /// <summary>Ends the pipe with the saving: a writer must not wait for a reader that has gone.</summary>
    private async Task<SaveOutcome> SaveAsync(long limit, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = _pipe.Reader.AsStream();
            return await _files.SaveAsync(content, limit, cancellationToken);
        }
        finally
        {
            await _pipe.Reader.CompleteAsync();
        }
    }
}
