using Torii.Core.Media;

namespace Torii.Providers.Http;

/// <summary>Looks at inputs before they are sent: what clients declare of them proves nothing.</summary>
internal static class InputFormat
{
    /// <summary>The format of <paramref name="input"/>, which is at its beginning again afterwards; null where it is none of ours.</summary>
    public static async Task<MediaFormat?> SniffAsync(Stream input, CancellationToken cancellationToken)
    {
        var head = new byte[MediaFormat.SniffLength];
        var length = await input.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        input.Position = 0;
        return MediaFormat.Sniff(head.AsSpan(0, length));
    }
}
