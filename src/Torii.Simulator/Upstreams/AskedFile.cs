using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Upstreams;

/// <summary>A file part of a form.</summary>
/// <param name="Field">The name of its field.</param>
/// <param name="FileName">The name it came with.</param>
/// <param name="ContentType">What its part says it is; null where it says nothing.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record AskedFile(string Field, string FileName, string? ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What its first bytes show it to be; null for anything but PNG, JPEG, WebP and MP4.</summary>
    public FileType? Type => FileType.Of(Bytes.Span);

    /// <summary>What the record keeps of it.</summary>
    public JsonObject Describe() => new()
    {
        ["file_name"] = FileName,
        ["content_type"] = ContentType,
        ["bytes"] = Bytes.Length,
        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span)),
    };
}
