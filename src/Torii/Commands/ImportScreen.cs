using Torii.Importing;

namespace Torii.Commands;

/// <summary>What imports have in common: accounts are taken in, and a line is written for each.</summary>
internal static class ImportScreen
{
    /// <summary>100,000 accounts with three tokens of 2,000 characters each, more than any pool has; in bytes.</summary>
    public const long LongestFile = 768L * 1024 * 1024;

    /// <summary>Takes them in, or only says what would become of them.</summary>
    public static async Task<ImportSum> TakeAsync(Importer importer, IReadOnlyList<ImportLine> lines, ImportTerms terms, bool isRehearsal, CancellationToken cancellationToken)
    {
        var counts = Enum.GetValues<ImportResult>().ToDictionary(result => result, _ => 0);
        var reports = isRehearsal ? importer.PreviewAsync(lines, terms, cancellationToken) : importer.RunAsync(lines, terms, cancellationToken);
        await foreach (var report in reports)
        {
            counts[report.Result]++;
            await Console.Out.WriteLineAsync(TextOf(report));
        }

        return new ImportSum(counts[ImportResult.Added], counts[ImportResult.Updated], counts[ImportResult.Failed]);
    }

    private static string TextOf(ImportReport report)
    {
        var account = report.Account is null ? "" : $" ({report.Account})";
        return report.Result switch
        {
            ImportResult.Added => $"{report.Place}: added{account}",
            ImportResult.Updated => $"{report.Place}: updated{account}",
            _ => $"{report.Place}: failed{account}: {report.Why}",
        };
    }
}
