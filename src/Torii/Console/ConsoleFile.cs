using Microsoft.Net.Http.Headers;

namespace Torii.WebConsole;

/// <summary>A file that the console's page loads, in the forms in which it was built: as it is, and compressed.</summary>
/// <param name="Path">Below <c>/admin/</c>.</param>
/// <param name="ContentType">What it is served as.</param>
/// <param name="Forms">Those there are, the smallest first; the last is the file as it is.</param>
internal sealed record ConsoleFile(string Path, string ContentType, IReadOnlyList<ConsoleFileForm> Forms)
{
    /// <summary>The build puts files whose names hold a hash of their content there: what such a name means never changes.</summary>
    private const string Hashed = "assets/";

    /// <summary>How long a browser may keep it without asking.</summary>
    public string CacheControl => Path.StartsWith(Hashed, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";

    /// <summary>A file of a listed folder.</summary>
    /// <param name="path">Its path in the folder.</param>
    /// <param name="listed">All files of the folder.</param>
    public static ConsoleFile Of(string path, IReadOnlyDictionary<string, FileInfo> listed) => new(
        path,
        ContentTypes.Of(path) ?? throw new ArgumentException($"{path} is not served.", nameof(path)),
        [
            .. from form in (IEnumerable<(string Ending, string? Encoding)>)[(".br", "br"), (".gz", "gzip"), ("", null)]
               where listed.ContainsKey(path + form.Ending)
               select new ConsoleFileForm(listed[path + form.Ending], form.Encoding),
        ]);

    /// <summary>The smallest form that the browser takes.</summary>
    public ConsoleFileForm FormFor(HttpRequest request)
    {
        var accepted = StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var list) ? list : [];
        return Forms.First(form => form.Encoding is null || accepted.Any(one => one.Quality is not 0 && one.Value.Equals(form.Encoding, StringComparison.OrdinalIgnoreCase)));
    }
}
