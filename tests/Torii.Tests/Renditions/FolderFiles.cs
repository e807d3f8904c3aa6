using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Tests.Renditions;

/// <summary>Media files in a folder, as plainly as it can be done.</summary>
internal sealed class FolderFiles(string folder) : IMediaFiles
{
    private int _last;

    /// <summary>What is there.</summary>
    public IReadOnlyList<string> All => Directory.GetFiles(folder);

    /// <summary>Where the file of an id lies.</summary>
    public string Of(string id) => Path.Combine(folder, id);

    public async Task<SaveOutcome> SaveAsync(Stream content, long limit, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _last).ToString("x32");
        await using var file = File.Create(Of(id));
        await content.CopyToAsync(file, cancellationToken);
        var head = new byte[MediaFormat.SniffLength];
        file.Position = 0;
        var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return new SaveOutcome.Saved(id, MediaFormat.Sniff(head.AsSpan(0, read)), file.Length, "");
    }

    public Stream? OpenRead(string id) => File.Exists(Of(id)) ? new FileStream(Of(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;

    public void Delete(string id) => File.Delete(Of(id));
}
