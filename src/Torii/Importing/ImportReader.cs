using System.Text.Json;
using Torii.Storage.Foreign;

namespace Torii.Importing;

/// <summary>
/// Reads lists of accounts as the earlier proxies wrote them: sora2api's export and its list of refresh tokens, sora-api's
/// key file, and plain lines. Which it is shows in the file itself.
/// </summary>
internal static class ImportReader
{
    /// <summary>100,000 accounts with three tokens of 2,000 characters each, more than any pool has; in bytes.</summary>
    public const long LongestFile = 768L * 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="kind">What tokens without a description are; null to go by their looks.</param>
    public static ImportFile Read(ReadOnlyMemory<byte> file, TokenKind? kind)
    {
        if (ForeignDatabase.IsOne(file.Span))
        {
            return new ImportFile.Unreadable("is a database: 'torii import sora2api' reads the one of sora2api");
        }

        if (IsUtf16(file.Span))
        {
            return new ImportFile.Unreadable("is written in UTF-16: save it as UTF-8");
        }

        var text = file[BomOf(file.Span)..];
        var first = text.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (first < 0)
        {
            return new ImportFile.Unreadable("is empty");
        }

        return text.Span[first] is (byte)'[' or (byte)'{'
            ? ReadJson(text, kind)
            : new ImportFile.Readable(TextAccounts.Read(text, kind), Mode: null);
    }

    private static ImportFile ReadJson(ReadOnlyMemory<byte> text, TokenKind? kind)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return JsonAccounts.Read(document.RootElement, kind);
        }
        catch (JsonException broken)
        {
            return new ImportFile.Unreadable($"is no valid JSON: it breaks in line {broken.LineNumber + 1}");
        }
        catch (InvalidOperationException)
        {
            return new ImportFile.Unreadable("holds a text that is no Unicode");
        }
    }

    private static int BomOf(ReadOnlySpan<byte> file) => file is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;

    private static bool IsUtf16(ReadOnlySpan<byte> file) => file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
