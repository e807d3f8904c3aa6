using System.Globalization;
using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Care;

/// <summary>The first of an account's subscriptions: <c>{data:[{plan:{id, title}, end_ts}]}</c>.</summary>
/// <param name="Plan">What the backend calls it; empty where the account has none.</param>
/// <param name="Title">What people call it; null where that is not said.</param>
/// <param name="EndsAt">When it ends; null where that is not said.</param>
internal sealed record Subscription(string Plan, string? Title, DateTimeOffset? EndsAt)
{
    /// <summary>Reads the answer; null where it is not such a list.</summary>
    public static Subscription? Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        if (document?.RootElement.Member("data"u8) is not { ValueKind: JsonValueKind.Array } list)
        {
            return null;
        }

        if (list.GetArrayLength() == 0)
        {
            return new Subscription(string.Empty, null, null);
        }

        var plan = list[0].Member("plan"u8);
        return new Subscription(plan?.Text("id"u8) ?? string.Empty, SafeText.Of(plan?.Text("title"u8)), TimeIn(list[0].Text("end_ts"u8)));
    }

    private static DateTimeOffset? TimeIn(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
