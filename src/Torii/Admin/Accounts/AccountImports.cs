using Microsoft.AspNetCore.Http.HttpResults;
using Torii.Admin.Answers;
using Torii.Admin.Auditing;
using Torii.Admin.Live;
using Torii.Doors.Errors;
using Torii.Importing;

namespace Torii.Admin.Accounts;

/// <summary>Takes accounts in from a file that is the request's body, and tells what becomes of each place as it goes.</summary>
internal sealed class AccountImports(AccountGate gate, IServiceProvider services, LiveChanges changes)
{
    private const int MostMegabytes = 64;
    private const int MostBytes = MostMegabytes * 1024 * 1024;
    private const int Portion = 81_920;

    /// <summary>Takes them in. Broken off, it ends the accounts it is at.</summary>
    public async Task<Results<EmptyHttpResult, Refused>> RunAsync(ImportQuery query, HttpContext context)
    {
        if (Mistake(query) is { } mistake)
        {
            return mistake;
        }

        // First: a body that trickles in would keep everybody else from adding accounts.
        if (await ReadAsync(context) is not { } body)
        {
            return new Refused(ApiError.Invalid("too_large", $"The file is longer than {MostMegabytes} MB: divide it.", status: StatusCodes.Status413PayloadTooLarge));
        }

        using var turn = await gate.EnterAsync(TimeSpan.Zero, context.RequestAborted);
        if (turn is null)
        {
            return Refused.Conflict("import_running", "Another import is running: wait for its end, or stop it.");
        }

        var mode = ImportModes.Find(query.Mode);
        var kind = query.RefreshTokens == true ? TokenKind.Refresh : ImportModes.TokenOf(mode);
        switch (ImportReader.Read(body, kind))
        {
            case ImportFile.Readable file:
                var terms = new ImportTerms(mode ?? file.Mode ?? ImportMode.Offline, query.ClientId, string.IsNullOrEmpty(query.Proxy) ? null : new Uri(query.Proxy));
                await TakeAsync(file.Lines, terms, query.Preview == true, context);
                return TypedResults.Empty;
            case ImportFile.Unreadable unreadable:
                return new Refused(ApiError.Invalid("unreadable_file", $"The file {unreadable.Why}."));
            default:
                throw new InvalidOperationException("Not a file.");
        }
    }

    private async Task TakeAsync(IReadOnlyList<ImportLine> lines, ImportTerms terms, bool isPreview, HttpContext context)
    {
        if (isPreview)
        {
            context.AuditNothing();
        }

        using var importer = ActivatorUtilities.CreateInstance<Importer>(services);
        var answer = new JsonLines(context.Response);
        var sums = new ImportSums(0, 0, 0, isPreview);
        try
        {
            var reports = isPreview ? importer.PreviewAsync(lines, terms, context.RequestAborted) : importer.RunAsync(lines, terms, context.RequestAborted);
            await foreach (var report in reports)
            {
                sums = Count(sums, report.Result);
                await answer.WriteAsync(report, context.RequestAborted);
            }

            await answer.WriteAsync(sums, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Broken off by who asked: what is done is done.
        }

        context.Audit($"{sums.Added} added, {sums.Updated} updated, {sums.Failed} failed of {lines.Count}");
        changes.Tell("accounts");
    }

    private static ImportSums Count(ImportSums sums, ImportResult result) => result switch
    {
        ImportResult.Added => sums with { Added = sums.Added + 1 },
        ImportResult.Updated => sums with { Updated = sums.Updated + 1 },
        _ => sums with { Failed = sums.Failed + 1 },
    };

    // Whole in memory, as the formats want it, and bounded.
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
        {
            return null;
        }

        var read = new MemoryStream((int)(context.Request.ContentLength ?? 0));
        var portion = new byte[Portion];
        while (await context.Request.Body.ReadAsync(portion, context.RequestAborted) is > 0 and var count)
        {
            if (read.Length + count > MostBytes)
            {
                return null;
            }

            await read.WriteAsync(portion.AsMemory(0, count), context.RequestAborted);
        }

        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }

    private static Refused? Mistake(ImportQuery query) => query switch
    {
        { Mode: { Length: > 0 } mode } when ImportModes.Find(mode) is null => Refused.Field("mode", $"must be one of {string.Join(", ", ImportModes.Names)}"),
        { ClientId: { Length: > 0 } client } when BareToken.Strip(client) != client => Refused.Field("client_id", "must be of visible ASCII characters"),
        _ => AccountRules.CheckProxy("proxy", query.Proxy),
    };
}
