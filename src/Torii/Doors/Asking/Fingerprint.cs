using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Torii.Core.Clients;
using Torii.Doors.Bodies;

namespace Torii.Doors.Asking;

/// <summary>
/// What makes a request the same as another: the client key, the method and the path, the fields, and the bytes of its
/// media by their hashes. The body as it was sent does not: multipart boundaries are random, and clients order fields as
/// they like.
/// </summary>
internal static class Fingerprint
{
    /// <summary>SHA-256 in hexadecimal.</summary>
    public static string Of(Client client, HttpRequest request, BodyOutcome.Read body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"{client.Id}\n{request.Method}\n{request.Path.Value}\n");
        var media = body.Media.ToDictionary(lifted => lifted.Reference, lifted => lifted.Hash, StringComparer.Ordinal);
        Add(hash, body.Json, media);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A form has texts only, so a number or a flag counts as its text; a field that is null counts as missing.
    private static void Add(IncrementalHash hash, JsonElement value, Dictionary<string, string> media)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Add(hash, "{");
                foreach (var property in value.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null).OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    AddText(hash, property.Name);
                    Add(hash, property.Value, media);
                }

                Add(hash, "}");
                break;
            case JsonValueKind.Array:
                Add(hash, "[");
                foreach (var item in value.EnumerateArray())
                {
                    Add(hash, item, media);
                }

                Add(hash, "]");
                break;
            case JsonValueKind.String:
                AddText(hash, WithHashes(value.GetString()!, media));
                break;
            default:
                AddText(hash, value.GetRawText());
                break;
        }
    }

    // References are random for each body; media may also stand within a text.
    private static string WithHashes(string text, Dictionary<string, string> media) =>
        media.Aggregate(text, (written, lifted) => written.Replace(lifted.Key, lifted.Value, StringComparison.Ordinal));

    // With its length before it, so that no text can be taken for two.
    private static void AddText(IncrementalHash hash, string text) => Add(hash, $"{text.Length}:{text}");

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
