using Microsoft.Extensions.Logging.Abstractions;
using Torii.Core.Generations;
using Torii.Core.Logs;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Logs;

public sealed class LogWriterTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTimeProvider _time = new();
    private readonly MemoryLogStore _store = new();
    private readonly LogBook _book = new();
    private readonly LogWriter _writer;

    public LogWriterTests() => _writer = new LogWriter(_book, _store, [], new IdSource(_time), _time, NullLogger<LogWriter>.Instance);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_ThatCannotBeWritten_AreCounted_AndTheirNumberIsWrittenLater()
    {
        _store.Fault = new IOException("No room is left.");
        await _writer.StartAsync(Cancel);
        Add(300);
        await PassAsync(() => _book.LeftOut > 0);
        _book.LeftOut.ShouldBeInRange(256, 300);

        _store.Fault = null;
        Add(1);
        await PassAsync(() => _store.Rows.OfType<RequestRecord>().Sum(row => row.LeftOut) == _book.LeftOut);

        _store.Rows.Count(row => row.Method.Length > 0).ShouldBe(301 - (int)_book.LeftOut);
    }

    [Fact]
    public async Task Writing_ThatFailsAgainAndAgain_IsTriedLessAndLessOften()
    {
        _store.Fault = new IOException("No room is left.");
        await _writer.StartAsync(Cancel);

        for (var second = 0; second < 100; second++)
        {
            Add(1);
            _time.Advance(Second);
            await Task.Delay(5, Cancel);
        }

        _store.Tries.ShouldBeInRange(1, 10);
    }

    [Fact]
    public async Task Stop_WhileRowsAreBeingWritten_WritesThemAndTheRest()
    {
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        await _writer.StartAsync(Cancel);
        Add(1);
        await PassAsync(() => _store.Tries == 1);
        Add(1);

        var stopping = _writer.StopAsync(Cancel);
        gate.SetResult();
        await stopping;

        _store.Rows.Count.ShouldBe(2);
        _book.LeftOut.ShouldBe(0);
    }

    [Fact]
    public async Task Bodies_AreWrittenWithoutTheirSecrets()
    {
        await _writer.StartAsync(Cancel);
        _book.Add(LogRows.Request(1) with { Asked = "{\"access_token\":\"very-secret\"}", Answered = "Bearer very-secret" });

        await PassAsync(() => _store.Rows.Count == 1);

        _store.Rows[0].Asked.ShouldBe("{\"access_token\":\"***\"}");
        _store.Rows[0].Answered.ShouldBe("Bearer ***");
    }

    public void Dispose() => _writer.Dispose();

    private void Add(int number)
    {
        for (; number > 0; number--)
        {
            _book.Add(LogRows.Request(number));
        }
    }

    private async Task PassAsync(Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            tries.ShouldBeLessThan(2_000, "it should have come about by now");
            _time.Advance(Second);
            await Task.Delay(5, Cancel);
        }
    }
}
