using System.Globalization;
using System.Text.Json;

namespace Torii.Providers.Sora.Lists;

/// <summary>One of the backend's lists.</summary>
/// <param name="Path">Where it is, relative to the base address.</param>
/// <param name="Member">The member of the answer that holds the items.</param>
/// <param name="ShortestPage">How many items are asked for at least; null where it knows no limit.</param>
/// <param name="Read">Reads one item; null where that is not a task.</param>
internal sealed record SoraList(string Path, byte[] Member, int? ShortestPage, Func<JsonElement, ListedTask?> Read)
{
    /// <summary>Images, under way and ended.</summary>
    public static SoraList Images { get; } = new("v2/recent_tasks", "task_responses"u8.ToArray(), 20, ListedImage.Read);

    /// <summary>Videos under way.</summary>
    public static SoraList Pending { get; } = new("nf/pending/v2", "items"u8.ToArray(), null, PendingVideo.Read);

    /// <summary>Videos that have ended.</summary>
    public static SoraList Drafts { get; } = new("project_y/profile/drafts", "items"u8.ToArray(), 15, DraftVideo.Read);

    /// <summary>The address of a page of it.</summary>
    public string AddressOf(int? limit) =>
        limit is null ? Path : string.Create(CultureInfo.InvariantCulture, $"{Path}?limit={limit}");
}
