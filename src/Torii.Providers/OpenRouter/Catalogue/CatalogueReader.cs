using System.Globalization;
using System.Text.Json;
using Torii.Core.Generations;
using Torii.Providers.Http;
using Torii.Providers.OpenRouter.Videos;

namespace Torii.Providers.OpenRouter.Catalogue;

/// <summary>
/// Reads the answer of <c>GET videos/models</c>: <c>{"data":[{"id","supported_durations",…}]}</c>. Whatever is no sensible value
/// there is passed over.
/// </summary>
internal static class CatalogueReader
{
    // No model makes minutes; what is beyond that is milliseconds, or a mistake.
    private const int LongestSeconds = 600;
    private const int LongestSide = 8192;
    private const int MostSizes = 100;

    /// <summary>The models by each of their names; null where the answer is no catalogue.</summary>
    public static IReadOnlyDictionary<string, CatalogueRow>? Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonReading.Parse(body);
        if (document?.RootElement.Member("data"u8) is not { ValueKind: JsonValueKind.Array } data)
        {
            return null;
        }

        var rows = new Dictionary<string, CatalogueRow>(StringComparer.Ordinal);
        foreach (var item in JsonLists.ItemsIn(data))
        {
            if (RowIn(item) is { } row)
            {
                Add(rows, item.Text("id"u8), row);
                Add(rows, item.Text("canonical_slug"u8), row);
            }
        }

        return rows;
    }

    private static void Add(Dictionary<string, CatalogueRow> rows, string? name, CatalogueRow row)
    {
        if (name is not null)
        {
            rows.TryAdd(name, row);
        }
    }

    // What has no lengths edits or enlarges videos and makes none.
    private static CatalogueRow? RowIn(JsonElement item)
    {
        var seconds = JsonLists.NumbersIn(item.Member("supported_durations"u8)).Where(length => length is > 0 and <= LongestSeconds).ToHashSet();
        return seconds.Count == 0 ? null : new CatalogueRow
        {
            Seconds = [.. seconds.Order()],
            Sizes = SizesIn(item),
            Frames = FramesIn(item.Member("supported_frame_images"u8)),
            Audio = item.Member("generate_audio"u8)?.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            },
        };
    }

    private static IReadOnlyList<PixelSize>? SizesIn(JsonElement item)
    {
        var resolutions = JsonLists.TextsIn(item.Member("supported_resolutions"u8)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ratios = JsonLists.TextsIn(item.Member("supported_aspect_ratios"u8)).ToHashSet(StringComparer.Ordinal);
        var sizes = VideoSizes.Of(resolutions, ratios);
        if (sizes is [])
        {
            sizes = [.. JsonLists.TextsIn(item.Member("supported_sizes"u8)).Select(SizeOf).OfType<PixelSize>().Distinct().Take(MostSizes)];
        }

        return sizes is [] ? null : sizes;
    }

    private static PixelSize? SizeOf(string text) =>
        text.Split('x') is [var width, var height] && SideOf(width) is { } across && SideOf(height) is { } down ? new PixelSize(across, down) : null;

    private static int? SideOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is > 0 and <= LongestSide ? side : null;

    // An empty list says that there is none; words that are none of ours say nothing.
    private static int? FramesIn(JsonElement? list)
    {
        var places = JsonLists.TextsIn(list).ToHashSet(StringComparer.Ordinal);
        return (places.Contains("first_frame"), places.Contains("last_frame")) switch
        {
            (true, var last) => last ? 2 : 1,
            (false, true) => 0,
            _ => list is { ValueKind: JsonValueKind.Array } && places.Count == 0 ? 0 : null,
        };
    }
}
