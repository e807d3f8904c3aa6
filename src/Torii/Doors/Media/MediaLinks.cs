using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Torii.Core.Media;
using Torii.Hosting;
using Torii.Security;

namespace Torii.Doors.Media;

/// <summary>
/// Makes and reads links to kept media: <c>/media/{id}/{token}.{ext}</c>. The token is an HMAC over the id, so that a
/// player needs no header; it is valid as long as the media is kept.
/// </summary>
internal sealed class MediaLinks(SigningKey signing, ToriiSettings settings)
{
    private const string Purpose = "media-link";

    // 128 bits: nobody tries that many over HTTP.
    private const int TokenBytes = 16;

    /// <summary>The absolute link to a piece of media; the upstream's own where that is all we keep.</summary>
    public string Absolute(MediaRecord media, HttpRequest request)
    {
        if (media.Link is { } link)
        {
            return link;
        }

        var root = settings.BaseUrl is { } own ? own.AbsoluteUri.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
        return root + Relative(media);
    }

    /// <summary>The id that a client's URL names, where it is one of our own links; null otherwise.</summary>
    public string? IdOf(Uri url, HttpRequest request)
    {
        var isOurs = settings.BaseUrl is { } own && own.Authority == url.Authority || url.Authority == request.Host.Value;
        var at = url.AbsolutePath.LastIndexOf("/media/", StringComparison.Ordinal);
        return isOurs && at >= 0 && url.AbsolutePath[(at + 1)..].Split('/') is [_, var id, var file] && IsValid(id, file) ? id : null;
    }

    /// <summary>Whether <paramref name="file"/> (token and ending) opens the media.</summary>
    public bool IsValid(string id, string file) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Token(id)),
        Encoding.UTF8.GetBytes(Path.GetFileNameWithoutExtension(file)));

    private string Relative(MediaRecord media) =>
        $"/media/{media.Id}/{Token(media.Id)}.{MediaFormat.Of(media.ContentType)?.Extension ?? "bin"}";

    private string Token(string id) => Base64Url.EncodeToString(signing.Sign(Purpose, id).AsSpan(0, TokenBytes));
}
