using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Renditions;

/// <summary>A kept video that lies where ffmpeg can move about in it. It stays there at least until this is disposed of.</summary>
internal sealed class OpenVideo : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly MediaFormat _format;

    private OpenVideo(FileStream file, MediaFormat format) => (_file, _format) = (file, format);

    /// <summary>Where it lies.</summary>
    public string Path => _file.Name;

    /// <summary>Whether it is an MP4.</summary>
    public bool IsMp4 => _format == MediaFormat.Mp4;

    /// <summary>The arguments by which ffmpeg reads it.</summary>
    public IReadOnlyList<string> Arguments => FfmpegInput.Of(Path, _format);

    /// <summary>Opens a file; null where it is gone, or is by its first bytes no video.</summary>
    public static async ValueTask<OpenVideo?> OpenAsync(IMediaFiles files, string id, CancellationToken cancellationToken)
    {
        var content = files.OpenRead(id);
        var isKept = false;
        try
        {
            if (content is not FileStream file)
            {
                return null;
            }

            var head = new byte[MediaFormat.SniffLength];
            var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            isKept = MediaFormat.Sniff(head.AsSpan(0, read)) is { IsVideo: true };
            return isKept ? new OpenVideo(file, MediaFormat.Sniff(head.AsSpan(0, read))!) : null;
        }
        finally
        {
            if (!isKept && content is not null)
            {
                await content.DisposeAsync();
            }
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
