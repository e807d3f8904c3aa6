using System.Text.Json;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Care;

/// <summary>Reads counts that others wrote.</summary>
internal static class SoraCount
{
    /// <summary>The count in the member of that name; null where it is absent or no such number. A part of one does not count.</summary>
    public static int? In(JsonElement element, ReadOnlySpan<byte> name) =>
        element.Number(name) is { } number and >= 0 and <= int.MaxValue ? (int)number : null;
}
