using System.Text;
using System.Text.Json;
using Torii.Core.Generations;
using Torii.Core.Providers;
using Torii.Providers.Http;
using Torii.Providers.Upstreams;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>Reads how a finished task says that it departs from what was asked for.</summary>
internal static class ToldAdjustments
{
    // They are kept with the generation and shown with every answer: more than any request has fields is no account of one.
    private const int Most = 20;
    private const int LongestText = 500;

    /// <summary>What it says, as far as it can be read; empty where that is nothing.</summary>
    /// <param name="answer">What the server says of the task.</param>
    /// <param name="member">Where it says that; null where it does not.</param>
    /// <param name="access">The account, whose key is kept out of the texts.</param>
    public static IReadOnlyList<Adjustment> In(JsonElement answer, string? member, AccountAccess access)
    {
        if (member is null || answer.Member(Encoding.UTF8.GetBytes(member)) is not { ValueKind: JsonValueKind.Array } told)
        {
            return [];
        }

        var key = ApiKey.Parse(access.Credential)?.Key;
        return [.. told.EnumerateArray().Select(item => Read(item, key)).OfType<Adjustment>().Distinct().Take(Most)];
    }

    private static Adjustment? Read(JsonElement item, string? key)
    {
        var isReadable = IsTextOrNothing(item, "asked"u8) && IsTextOrNothing(item, "used"u8);
        return isReadable && TextIn(item, "field"u8, key) is { } field && TextIn(item, "why"u8, key) is { } why
            ? new Adjustment(field, TextIn(item, "asked"u8, key), TextIn(item, "used"u8, key), why)
            : null;
    }

    private static bool IsTextOrNothing(JsonElement item, ReadOnlySpan<byte> name) =>
        item.Member(name) is null or { ValueKind: JsonValueKind.String or JsonValueKind.Null };

    private static string? TextIn(JsonElement item, ReadOnlySpan<byte> name, string? key) => SafeText.Of(item.Text(name), key, LongestText);
}
