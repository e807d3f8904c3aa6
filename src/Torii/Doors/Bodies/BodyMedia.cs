using System.Globalization;
using System.Security.Cryptography;
using Torii.Core.Media;
using Torii.Core.Stores;

namespace Torii.Doors.Bodies;

/// <summary>The media lifted out of one body, and the references that stand for them.</summary>
internal sealed class BodyMedia(IMediaFiles files, IMediaStore store, TimeProvider time) : IDisposable
{
    private const string UnknownType = "application/octet-stream";
    private const int NonceLength = 32;

    private readonly List<LiftedMedia> _all = [];
    private string? _nonce;
    private bool _areKept;

    /// <summary>All of them in the order they stood in the body.</summary>
    public IReadOnlyList<LiftedMedia> All => _all;

    /// <summary>Takes in a saved file.</summary>
    public LiftedMedia Add(string? declaredType, SaveOutcome.Saved saved, string? fileName = null)
    {
        _nonce ??= RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);
        var number = _all.Count.ToString("D4", CultureInfo.InvariantCulture);
        var media = new LiftedMedia($"torii-media:{_nonce}/{number}", saved.Id, declaredType, saved.Format, saved.Length, saved.Hash) { FileName = fileName };
        _all.Add(media);
        return media;
    }

    /// <summary>Records them as inputs that a generation may claim, and lets them stay.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        foreach (var media in _all)
        {
            var record = new MediaRecord
            {
                Id = media.MediaId,
                Role = MediaRole.Input,
                ContentType = media.Sniffed?.ContentType ?? UnknownType,
                Length = media.Length,
                Hash = media.Hash,
                CreatedAt = time.GetUtcNow(),
            };
            await store.AddInputAsync(record, cancellationToken);
        }

        _areKept = true;
    }

    /// <summary>Deletes them, unless they may stay.</summary>
    public void Dispose()
    {
        foreach (var media in _areKept ? [] : _all)
        {
            files.Delete(media.MediaId);
        }
    }
}
