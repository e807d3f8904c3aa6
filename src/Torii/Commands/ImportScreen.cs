using Torii.Importing;

namespace Torii.Commands;

/// <summary>What imports have in common: accounts are taken in, and a line is written for each.</summary>
internal static class ImportScreen
{
    /// <summary>Why a file cannot be taken, as a predicate to its name: "is not there"; null where it can.</summary>
    public static string? WhyNot(FileInfo file, long longest) => file switch
    {
        _ when Directory.Exists(file.FullName) => "is a folder: name the file in it",
        { Exists: false } => "is not there",
        _ when file.Length > longest => "is too long",
        _ => null,
    };

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
