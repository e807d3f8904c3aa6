using System.Text.Json;
using Microsoft.Extensions.Options;
using Torii.Providers.Http;

namespace Torii.Providers.Sora.Lists;

/// <summary>Reads the backend's lists.</summary>
internal sealed class SoraLists(SoraBackend backend, IOptions<SoraOptions> options)
{
    private readonly int _longest = options.Value.LongestPage;

    /// <summary>Reads one page.</summary>
    /// <param name="access">The account.</param>
    /// <param name="list">The list.</param>
    /// <param name="wanted">How many of its items are of interest; the page is somewhat longer.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<PageOutcome> ReadAsync(SoraAccess access, SoraList list, int wanted, CancellationToken cancellationToken) =>
        ReadPageAsync(access, list, LimitFor(list, wanted), cancellationToken);

    /// <summary>
    /// Reads longer and longer pages, from twice the length of <paramref name="first"/> on, until one suffices, is not full or
    /// is the longest allowed.
    /// </summary>
    public async Task<PageOutcome> ReadFurtherAsync(
        SoraAccess access,
        SoraList list,
        Page first,
        Func<Page, bool> suffices,
        CancellationToken cancellationToken)
    {
        PageOutcome outcome = new PageOutcome.Read(first);
        while (outcome is PageOutcome.Read { Page: { IsFull: true, Limit: { } limit } page } && limit < _longest && !suffices(page))
        {
            outcome = await ReadPageAsync(access, list, Math.Min(limit * 2, _longest), cancellationToken);
        }

        return outcome;
    }

    // The margin is for what else the account's owner may have started meanwhile.
    private int? LimitFor(SoraList list, int wanted) =>
        list.ShortestPage is { } shortest ? Math.Clamp(wanted + 10, shortest, Math.Max(shortest, _longest)) : null;

    private async Task<PageOutcome> ReadPageAsync(SoraAccess access, SoraList list, int? limit, CancellationToken cancellationToken)
    {
        using var outcome = await backend.PollAsync(access, list.AddressOf(limit), cancellationToken);
        return outcome is CallOutcome.Answered { Succeeded: true } answer && Read(answer.Body.Bytes, list, limit) is { } page
            ? new PageOutcome.Read(page)
            : new PageOutcome.Refused(SoraRefusals.OfQuestion(outcome, access));
    }

    private static Page? Read(ReadOnlyMemory<byte> body, SoraList list, int? limit)
    {
        using var document = JsonReading.Parse(body);
        if (document is null || ItemsIn(document.RootElement, list) is not { } items)
        {
            return null;
        }

        List<ListedTask> tasks = new(items.GetArrayLength());
        foreach (var item in items.EnumerateArray())
        {
            // An item that is no task must not hide the others.
            if (list.Read(item) is { } task)
            {
                tasks.Add(task);
            }
        }

        return new Page(tasks, items.GetArrayLength(), limit);
    }

    // Bare, under its own name, or under one of the two that such lists commonly go by: it has changed before.
    private static JsonElement? ItemsIn(JsonElement root, SoraList list)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root;
        }

        return ArrayIn(root, list.Member) ?? ArrayIn(root, "items"u8) ?? ArrayIn(root, "data"u8);
    }

    private static JsonElement? ArrayIn(JsonElement root, ReadOnlySpan<byte> name) =>
        root.Member(name) is { ValueKind: JsonValueKind.Array } array ? array : null;
}
