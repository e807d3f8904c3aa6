using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Care;

/// <summary>
/// How many videos an account may still make: <c>{rate_limit_and_credit_balance:{estimated_num_videos_remaining,
/// rate_limit_reached, access_resets_in_seconds}}</c>.
/// </summary>
/// <param name="Left">How many; null where that is not told.</param>
/// <param name="ResetsIn">After how many seconds it may make the full number again; null where that is not told.</param>
internal sealed record VideoQuota(int? Left, int? ResetsIn)
{
    /// <summary>Nothing was told.</summary>
    public static VideoQuota Unknown { get; } = new(null, null);

    /// <summary>Reads the answer; null where it is none.</summary>
    public static VideoQuota? Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        if (document?.RootElement.Member("rate_limit_and_credit_balance"u8) is not { ValueKind: JsonValueKind.Object } balance)
        {
            return null;
        }

        // Whoever has reached the limit makes none, whatever the estimate.
        var isSpent = balance.Member("rate_limit_reached"u8) is { ValueKind: JsonValueKind.True };
        return new VideoQuota(
            isSpent ? 0 : SoraCount.In(balance, "estimated_num_videos_remaining"u8),
            SoraCount.In(balance, "access_resets_in_seconds"u8));
    }
}
