using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Care;

/// <summary>Whether an account makes videos, and its invitation for others: <c>{invite_code, redeemed_count, total_count}</c>.</summary>
/// <param name="MakesVideos">Whether it does; null where that could not be told.</param>
/// <param name="Code">Its invitation.</param>
/// <param name="Used">How often that was used.</param>
/// <param name="Total">How often it can be used in all.</param>
internal sealed record Invitation(bool? MakesVideos, string? Code = null, int? Used = null, int? Total = null)
{
    /// <summary>Reads a successful answer; null where it is no object.</summary>
    public static Invitation? Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        return document is { RootElement: { ValueKind: JsonValueKind.Object } root }
            ? new Invitation(
                MakesVideos: true,
                SafeText.Of(root.Text("invite_code"u8)),
                SoraCount.In(root, "redeemed_count"u8),
                SoraCount.In(root, "total_count"u8))
            : null;
    }
}
