using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Lists;

/// <summary>Reads <c>progress_pct</c>, which is a part of one despite its name, and null at the beginning.</summary>
internal static class TaskProgress
{
    /// <summary>0 to 1; null where the item does not say.</summary>
    public static double? Of(JsonElement item) =>
        item.Number("progress_pct"u8) is { } progress ? Math.Clamp(progress, 0, 1) : null;
}
