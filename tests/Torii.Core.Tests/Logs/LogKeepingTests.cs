using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Torii.Core.Logs;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Logs;

public sealed class LogKeepingTests
{
    [Fact]
    public async Task Logs_ToWhichNothingIsAdded_AreTrimmedAgainAndAgain_EvenIfThatFails()
    {
        var (time, store) = (new ManualTimeProvider(), new MemoryLogStore { Fault = new IOException("No room is left.") });
        using var keeping = new LogKeeping(store, store, Options.Create(new LogOptions { KeepDays = 3, KeepRows = 10 }), time, NullLogger<LogKeeping>.Instance);
        await keeping.StartAsync(TestContext.Current.CancellationToken);
        await PassAsync(time, () => store.Trims.Count >= 1);
        store.Fault = null;

        await PassAsync(time, () => store.Trims.Count >= 5);

        store.Trims.ShouldContain(trim => trim.Log == "logs" && trim.Rows == 10 && trim.Before > ManualTimeProvider.Start.AddDays(-3) && trim.Before < time.GetUtcNow().AddDays(-2));
        store.Trims.ShouldContain(trim => trim.Log == "audit" && trim.Rows == 200_000 && trim.Before < time.GetUtcNow().AddDays(-364));
    }

    private static async Task PassAsync(ManualTimeProvider time, Func<bool> isSo)
    {
        for (var tries = 0; !isSo(); tries++)
        {
            tries.ShouldBeLessThan(2_000, "it should have come about by now");
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
