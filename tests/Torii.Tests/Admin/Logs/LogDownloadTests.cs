using System.Text;
using Microsoft.AspNetCore.Http;
using Torii.Admin.Logs;

namespace Torii.Tests.Admin.Logs;

public sealed class LogDownloadTests : IDisposable
{
    private readonly DefaultHttpContext _context = new();
    private readonly MemoryStream _sent = new();

    public LogDownloadTests() => _context.Response.Body = _sent;

    public void Dispose() => _sent.Dispose();

    [Fact]
    public async Task Pages_AreLinesOfOneFile_EachReadBelowTheLast()
    {
        string? asked = "";
        await new LogDownload<string>("log.ndjson", Read, row => row).ExecuteAsync(_context);

        Encoding.UTF8.GetString(_sent.ToArray()).ShouldBe("\"d\"\n\"c\"\n\"b\"\n");
        asked.ShouldBe("b");
        _context.Response.ContentType.ShouldBe("application/x-ndjson");
        _context.Response.Headers.ContentDisposition.ToString().ShouldBe("attachment; filename=\"log.ndjson\"");

        Task<IReadOnlyList<string>> Read(string? after, CancellationToken cancellationToken)
        {
            asked = after;
            return Task.FromResult<IReadOnlyList<string>>(after switch { null => ["d", "c"], "c" => ["b"], _ => [] });
        }
    }

    [Fact]
    public async Task NobodyThereAnyMore_NoFurtherPageIsRead()
    {
        using var gone = new CancellationTokenSource();
        _context.RequestAborted = gone.Token;
        var pages = 0;

        await Should.ThrowAsync<OperationCanceledException>(() => new LogDownload<string>("log.ndjson", ReadAsync, row => row).ExecuteAsync(_context));

        pages.ShouldBe(1);

        async Task<IReadOnlyList<string>> ReadAsync(string? after, CancellationToken cancellationToken)
        {
            pages.ShouldBeLessThan(3, "it is read on for nobody");
            pages++;
            await gone.CancelAsync();
            return ["row"];
        }
    }
}
